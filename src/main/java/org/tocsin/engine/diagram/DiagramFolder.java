package org.tocsin.engine.diagram;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One folder of {@code bpmn/}: what is in it belongs together and is taken or refused as a whole.
 *
 * @param name the folder's name
 * @param files what is in it, by names that are the same on every machine, such as {@code paging/paging.bpmn}
 */
record DiagramFolder(String name, SortedMap<String, byte[]> files) {

    /** The files whose names end so, such as {@code .form}. */
    SortedMap<String, byte[]> filesLike(String ending) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        files.forEach((file, content) -> {
            if (file.endsWith(ending)) {
                found.put(file, content);
            }
        });
        return found;
    }

    /** The same folder with other contents for some of its files. */
    DiagramFolder with(Map<String, byte[]> changed) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.putAll(changed);
        return new DiagramFolder(name, all);
    }
}
