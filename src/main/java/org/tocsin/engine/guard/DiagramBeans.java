package org.tocsin.engine.guard;

import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;

/**
 * The beans that diagrams may name: the delegates, and what is marked {@link InDiagram}. They are looked up when they are
 * first named, since many of them need the engine, which needs this.
 */
@Component
class DiagramBeans {

    private final ListableBeanFactory beans;
    private final Set<Object> handedOut =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private volatile Set<String> names = Set.of();

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The names that may be used, in alphabetical order. */
    Set<String> names() {
        if (names.isEmpty()) {
            Set<String> found = new TreeSet<>();
            Collections.addAll(found, beans.getBeanNamesForType(JavaDelegate.class, true, false));
            Collections.addAll(found, beans.getBeanNamesForAnnotation(InDiagram.class));
            names = Collections.unmodifiableSet(found);
        }
        return names;
    }

    boolean mayBeNamed(String name) {
        return names().contains(name);
    }

    /** Whether there is such a bean, allowed or not. */
    boolean exists(String name) {
        return beans.containsBean(name);
    }

    /** Whether an expression can call the methods of the bean of this name: only those of public classes. */
    boolean canBeCalled(String name) {
        Class<?> type = beans.getType(name);
        return type != null && Modifier.isPublic(type.getModifiers());
    }

    /** The bean of this name, if diagrams may use it. */
    Optional<Object> find(String name) {
        if (!mayBeNamed(name)) {
            return Optional.empty();
        }
        Object bean = beans.getBean(name);
        handedOut.add(bean);
        return Optional.of(bean);
    }

    /** Whether this very object is a bean that was found here. */
    boolean handedOut(Object candidate) {
        return handedOut.contains(candidate);
    }
}
