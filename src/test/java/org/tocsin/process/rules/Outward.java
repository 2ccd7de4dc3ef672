package org.tocsin.process.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.shared.Unavailable;

/** Finds out whether code may end at an outside system that has no time now: whether it can reach {@code new Unavailable}. */
final class Outward {

    private Outward() {}

    static boolean mayHaveToWait(JavaClass type) {
        var toRead = new ArrayDeque<JavaCodeUnit>(type.getCodeUnits());
        Set<String> seen = new HashSet<>();
        while (!toRead.isEmpty()) {
            JavaCodeUnit unit = toRead.pop();
            if (seen.add(unit.getFullName())) {
                if (unit.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Unavailable.class))) {
                    return true;
                }
                called(unit).forEach(toRead::push);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        Stream<JavaCodeUnit> constructors =
                unit.getConstructorCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream());
        Stream<JavaMethod> methods = Stream.concat(
                        unit.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream()),
                        unit.getMethodReferencesFromSelf().stream()
                                .flatMap(reference -> reference.getTarget().resolveMember().stream()))
                .flatMap(method -> isInherited(unit, method) ? Stream.of(method) : withImplementations(method));
        return Stream.concat(constructors, methods)
                .filter(called -> called.getOwner().getPackageName().startsWith("org.tocsin"));
    }

    /** A call of what the class inherits stays in the class; its siblings have nothing to do with it. */
    private static boolean isInherited(JavaCodeUnit caller, JavaMethod called) {
        return caller.getOwner().getAllRawSuperclasses().contains(called.getOwner());
    }

    private static Stream<JavaMethod> withImplementations(JavaMethod method) {
        Stream<JavaMethod> overriding = method.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(other -> other.getName().equals(method.getName()))
                .filter(other -> names(other).equals(names(method)));
        return Stream.concat(Stream.of(method), overriding);
    }

    private static java.util.List<String> names(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(HasName::getName).toList();
    }
}
