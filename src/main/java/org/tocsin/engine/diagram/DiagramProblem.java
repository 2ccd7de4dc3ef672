package org.tocsin.engine.diagram;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a folder of diagrams cannot be used.
 *
 * @param file which file, or the folder where no file can be named
 * @param element the id of the element in it, or its line as "line 12", if known
 * @param reason what is wrong, in words to be read behind the element
 */
record DiagramProblem(String file, @Nullable String element, String reason) {

    @Override
    public String toString() {
        return element == null ? file + ": " + reason : file + ", " + element + ": " + reason;
    }
}
