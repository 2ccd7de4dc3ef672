package org.tocsin.engine.tasklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.tocsin.engine.Position;
import org.tocsin.engine.Position.Stop;

/** Where a business case stands in one diagram. */
record Standing(
        String title,
        @Schema(description = "The version of the diagram") String definition,
        @Schema(description = "Whether the task is of this diagram") boolean here,
        @Schema(description = "The steps at which it stands, as people call them") List<String> steps,
        @Schema(description = "The same by their ids") List<String> current,
        @Schema(description = "Those of them that failed") List<String> failed,
        @Schema(description = "What is over, by ids") Set<String> passed) {

    static Standing of(Position position, String definitionOfTask) {
        return new Standing(
                position.title(),
                position.definition(),
                position.definition().equals(definitionOfTask),
                position.stops().stream().map(Stop::name).distinct().toList(),
                position.stops().stream().map(Stop::id).toList(),
                position.stops().stream().filter(Stop::failed).map(Stop::id).toList(),
                position.passed());
    }
}
