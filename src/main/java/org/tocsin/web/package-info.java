/** Sign-in, problem details, pages for people. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "action",
            "audit",
            "catalog",
            "engine",
            "incident",
            "intake",
            "notification",
            "oncall",
            "outbox",
            "paging",
            "postmortem",
            "timeline",
            "shared"
        })
@NullMarked
package org.tocsin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
