package org.tocsin.process.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;

/**
 * What the code offers to diagrams.
 *
 * @param delegates every class that can carry out a task
 * @param beans beans that expressions may name, with their methods
 * @param names by package below {@code process}: the string constants of its {@code …Names} class
 */
record Code(Set<Delegate> delegates, Map<String, Set<String>> beans, Map<String, Set<String>> names) {

    private static final String LOCAL = "org.tocsin.process.Local";

    static Code in(String rootPackage) {
        return of(new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(rootPackage));
    }

    static Code of(JavaClasses classes) {
        return new Code(
                classes.stream().filter(Code::isDelegate).map(Delegate::of).collect(Collectors.toSet()),
                classes.stream().flatMap(Code::beans).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                classes.stream()
                        .filter(type ->
                                Arrays.stream(type.getName().split("\\$")).anyMatch(part -> part.endsWith("Names")))
                        .collect(Collectors.groupingBy(
                                Code::lastPackage, Collectors.flatMapping(Code::constants, Collectors.toSet()))));
    }

    /** The constants of the package of this folder. */
    Set<String> namesOf(ProcessFolder folder) {
        return names.getOrDefault(packageOf(folder), Set.of());
    }

    /** The constants that all folders share: those of the package {@code process} itself. */
    Set<String> sharedNames() {
        return names.getOrDefault("process", Set.of());
    }

    /** The package of a folder below {@code process}: its name without hyphens. */
    static String packageOf(ProcessFolder folder) {
        return folder.name().replace("-", "");
    }

    private static boolean isDelegate(JavaClass type) {
        return type.isAssignableTo(JavaDelegate.class) && !type.isInterface();
    }

    private static Stream<Map.Entry<String, Set<String>>> beans(JavaClass type) {
        Stream<Map.Entry<String, Set<String>>> itself = type.isAnnotatedWith(InDiagram.class)
                ? Stream.of(Map.entry(Introspector.decapitalize(type.getSimpleName()), methods(type)))
                : Stream.empty();
        Stream<Map.Entry<String, Set<String>>> made = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(InDiagram.class) && method.isAnnotatedWith(Bean.class))
                .map(method -> Map.entry(method.getName(), methods(method.getRawReturnType())));
        return Stream.concat(itself, made);
    }

    private static Set<String> methods(JavaClass type) {
        return type.getAllMethods().stream()
                .filter(method -> !method.getOwner().isEquivalentTo(Object.class))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(method -> method.getName())
                .collect(Collectors.toSet());
    }

    private static Stream<String> constants(JavaClass type) {
        return Arrays.stream(type.reflect().getDeclaredFields())
                .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                .map(Code::value);
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static String lastPackage(JavaClass type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    /**
     * A class that can carry out a task.
     *
     * @param complaint what is wrong with how it is declared, or empty
     * @param local whether it says that it touches nothing but Tocsin's own database
     * @param mayHaveToWait whether it may end at an outside system that has no time now
     */
    record Delegate(String type, String folder, String complaint, boolean local, boolean mayHaveToWait) {

        String bean() {
            return Introspector.decapitalize(type);
        }

        private static Delegate of(JavaClass type) {
            return new Delegate(
                    type.getSimpleName(),
                    lastPackage(type),
                    complaintAbout(type),
                    type.isAnnotatedWith(LOCAL),
                    Outward.mayHaveToWait(type));
        }

        private static String complaintAbout(JavaClass type) {
            if (!type.isAnnotatedWith(Component.class)) {
                return "is not a @Component";
            }
            if (!type.getAnnotationOfType(Component.class).value().isEmpty()) {
                return "has a bean name of its own; its class name is enough";
            }
            return type.getModifiers().contains(JavaModifier.PUBLIC) ? "is public" : "";
        }
    }
}
