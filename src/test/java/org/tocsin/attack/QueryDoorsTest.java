package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;

/** Every way by which a query with expressions can reach the engine is known; a new version with another one is noticed here. */
class QueryDoorsTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .importPackages(
                    "org.camunda.bpm.engine",
                    "org.camunda.bpm.webapp",
                    "org.camunda.bpm.tasklist",
                    "org.camunda.bpm.cockpit",
                    "org.camunda.bpm.admin");

    @Test
    void onlyTasksAndFiltersAreAskedForByQueriesOfTasks() {
        assertThat(namesOf(type -> uses(type, TaskQueryDto.class)))
                .containsExactlyInAnyOrder("FilterDto", "FilterResourceImpl", "TaskRestService", "TaskRestServiceImpl");
    }

    @Test
    void noOtherQueryHoldsExpressions() {
        assertThat(namesOf(type -> type.isAssignableTo(AbstractQuery.class)
                        && type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTarget().getName().equals("addExpression"))))
                .isEmpty();
        assertThat(namesOf(type -> type.isAssignableTo(AbstractQuery.class)
                        && type.getMethods().stream()
                                .anyMatch(method -> method.getName().endsWith("Expression")
                                        && method.getRawParameterTypes().size() == 1)))
                .containsExactly("TaskQueryImpl");
    }

    @Test
    void onlyFiltersCarryAQueryOfTasksInsideACommand() {
        assertThat(namesOf(type -> type.isAssignableTo(Command.class)
                        && type.getAllFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Query.class)
                                        || field.getRawType().isEquivalentTo(TaskQueryImpl.class))))
                .containsExactlyInAnyOrder(
                        "ExecuteFilterCountCmd",
                        "ExecuteFilterListCmd",
                        "ExecuteFilterListPageCmd",
                        "ExecuteFilterSingleResultCmd");
    }

    private static boolean uses(JavaClass type, Class<?> dto) {
        return !type.getFullName().startsWith(dto.getName())
                && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(dto));
    }

    private static List<String> namesOf(Predicate<JavaClass> wanted) {
        return ENGINE.stream()
                .filter(wanted)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
