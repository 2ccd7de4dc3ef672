package org.tocsin.engine;

import java.util.Map;

/**
 * Texts that a form shows although the engine must not hold them. It is asked only for somebody whom the engine has let read
 * the form, who may not be one of those who may read the texts.
 */
public interface FormTexts {

    /** By the names the form knows them under; empty if there are none, or if whoever is signed in may not read them. */
    Map<String, Object> of(String task);

    /** Whether the task has such texts: it belongs to a private incident. */
    boolean keeps(String task);
}
