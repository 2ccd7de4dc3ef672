package org.tocsin.process.postmortem;

import java.util.Map;
import org.tocsin.postmortem.Section;

/** Which field of the form holds which section. */
final class Fields {

    /** The field of every section. */
    static final Map<Section, String> OF_SECTION = Map.ofEntries(
            Map.entry(Section.SUMMARY, PostmortemNames.SUMMARY),
            Map.entry(Section.LEAD_UP, PostmortemNames.LEAD_UP),
            Map.entry(Section.FAULT, PostmortemNames.FAULT),
            Map.entry(Section.IMPACT, PostmortemNames.IMPACT),
            Map.entry(Section.DETECTION, PostmortemNames.DETECTION),
            Map.entry(Section.RESPONSE, PostmortemNames.RESPONSE),
            Map.entry(Section.RECOVERY, PostmortemNames.RECOVERY),
            Map.entry(Section.TIMELINE, PostmortemNames.TIMELINE),
            Map.entry(Section.ROOT_CAUSE_ANALYSIS, PostmortemNames.ROOT_CAUSE_ANALYSIS),
            Map.entry(Section.ROOT_CAUSE, PostmortemNames.ROOT_CAUSE),
            Map.entry(Section.BACKLOG_CHECK, PostmortemNames.BACKLOG_CHECK),
            Map.entry(Section.RECURRENCE, PostmortemNames.RECURRENCE),
            Map.entry(Section.LESSONS_LEARNED, PostmortemNames.LESSONS_LEARNED),
            Map.entry(Section.CORRECTIVE_ACTIONS, PostmortemNames.CORRECTIVE_ACTIONS));

    private Fields() {}
}
