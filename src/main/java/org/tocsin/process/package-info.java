/** Where the diagrams meet the features: one sub-package per folder of {@code bpmn/}. No business rule lives here. */
@ApplicationModule(
        allowedDependencies = {
            "action",
            "catalog",
            "engine",
            "incident",
            "intake",
            "notification",
            "oncall",
            "paging",
            "postmortem",
            "timeline",
            "shared"
        })
@NullMarked
package org.tocsin.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
