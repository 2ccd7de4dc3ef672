package org.tocsin.engine.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Stands first in the line of those who resolve the parts of an expression, and throws at what is forbidden. It also
 * answers for the beans, before the variables do: a form stores whatever variable a browser sends, and none may take the
 * place of a delegate.
 */
final class ExpressionGuard extends ELResolver {

    private final DiagramBeans beans;

    ExpressionGuard(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            check(base, String.valueOf(property));
            return null;
        }
        refuseNamesInQueries(context, property);
        Optional<Object> bean = beans.find(String.valueOf(property));
        context.setPropertyResolved(bean.isPresent());
        return bean.orElse(null);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        check(base, String.valueOf(method));
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ProcessEngineException("An expression may not assign to " + property + ".");
    }

    /** The expression of a query or a filter is known by having neither an execution nor a decision's input around it. */
    private static void refuseNamesInQueries(ELContext context, Object name) {
        if (context.getContext(VariableScope.class) == null && context.getContext(VariableContext.class) == null) {
            throw new ProcessEngineException(
                    "The expression of a query may call functions such as now(), but not name " + name + ".");
        }
    }

    private void check(Object base, String member) {
        boolean allowed = beans.handedOut(base) ? Reachable.from("", member) : Reachable.from(base, member);
        if (!allowed) {
            throw new ProcessEngineException("An expression may not ask %s for %s."
                    .formatted(base instanceof VariableScope ? "the execution" : "this object", member));
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
