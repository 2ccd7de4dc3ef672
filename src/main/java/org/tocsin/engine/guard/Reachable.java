package org.tocsin.engine.guard;

import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.joda.time.ReadableInstant;
import org.joda.time.ReadablePartial;

/**
 * What an expression may ask of which object. Everything is forbidden that is not named here: plain values answer anything
 * except where it leads to their class; the execution and the task answer what a diagram has a use for; other objects
 * answer nothing, so that there is no way from an expression to a class loader, the engine or the environment.
 */
final class Reachable {

    private static final Set<Class<?>> VALUES = Set.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Date.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ReadableInstant.class,
            ReadablePartial.class,
            Map.class,
            Collection.class);

    private static final Set<String> OF_NO_OBJECT = Set.of(
            "class", "getclass", "forname", "classloader", "getclassloader", "getdeclaringclass", "declaringclass");

    private static final Set<String> OF_AN_EXECUTION = Set.of(
            "id",
            "name",
            "description",
            "priority",
            "assignee",
            "owner",
            "duedate",
            "followupdate",
            "createtime",
            "taskdefinitionkey",
            "execution",
            "executionid",
            "eventname",
            "businesskey",
            "processbusinesskey",
            "processinstanceid",
            "processdefinitionid",
            "processinstance",
            "superexecution",
            "parentid",
            "currentactivityid",
            "currentactivityname",
            "currenttransitionid",
            "activityinstanceid",
            "tenantid",
            "variable",
            "variablelocal",
            "variables",
            "variableslocal",
            "variablenames");

    private Reachable() {}

    /** Whether an expression may read this member of the object or call it. Case does not matter. */
    static boolean from(Object base, String member) {
        String plain = member.toLowerCase(java.util.Locale.ROOT);
        if (OF_NO_OBJECT.contains(plain)) {
            return base instanceof Map && plain.equals("class");
        }
        if (base instanceof VariableScope) {
            return OF_AN_EXECUTION.contains(plain) || OF_AN_EXECUTION.contains(withoutVerb(plain));
        }
        return base.getClass().isArray() || VALUES.stream().anyMatch(value -> value.isInstance(base));
    }

    private static String withoutVerb(String member) {
        for (String verb : new String[] {"get", "set", "has", "remove"}) {
            if (member.startsWith(verb)) {
                return member.substring(verb.length());
            }
        }
        return member;
    }
}
