package org.tocsin.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;

/** Texts for stakeholders, until they go out. */
@Component
class Updates {

    private final UpdateRows rows;
    private final NoticeRows notices;
    private final NoticeLog log;

    Updates(UpdateRows rows, NoticeRows notices, NoticeLog log) {
        this.rows = rows;
        this.notices = notices;
        this.log = log;
    }

    StakeholderUpdate get(long id) {
        return rows.get(id);
    }

    Map<IncidentNumber, List<StakeholderUpdate>> of(Collection<IncidentNumber> numbers) {
        return rows.of(numbers);
    }

    StakeholderUpdate draft(UpdateDraft draft) {
        notEmpty("subject", draft.subject());
        notEmpty("text", draft.text());
        var update = rows.insert(draft);
        log.edited(update, draft.author(), "drafted", draft.subject());
        return update;
    }

    StakeholderUpdate rewrite(long id, String author, String text) {
        notEmpty("text", text);
        var update = rows.lock(id);
        if (notices.wentOut(id)) {
            throw new InvalidInput("text", "went out already", "a new update");
        }
        if (!update.draft().text().equals(text)) {
            rows.rewrite(id, author, text);
            log.edited(update, author, "rewritten", update.draft().subject());
        } else if (update.sentBack()) {
            throw new InvalidInput("text", "is the wording that was sent back", "a new wording");
        }
        return update;
    }

    StakeholderUpdate approve(long id, String person) {
        var update = bySomebodyElse(rows.lock(id), person);
        if (update.sentBack()) {
            throw new InvalidInput("update", "was sent back and is not rewritten yet", "a new wording");
        }
        if (!update.approved()) {
            rows.decide(id, true, person, null);
            log.edited(update, person, "approved", update.draft().subject());
        }
        return update;
    }

    StakeholderUpdate sendBack(long id, String person, String comment) {
        notEmpty("comment", comment);
        var update = bySomebodyElse(rows.lock(id), person);
        if (update.approved()) {
            throw new InvalidInput("update", "is approved already", "an update that waits for approval");
        }
        if (!update.sentBack()) {
            rows.decide(id, false, person, comment);
            log.edited(update, person, "sent-back", comment);
        }
        return update;
    }

    private static StakeholderUpdate bySomebodyElse(StakeholderUpdate update, String person) {
        if (update.draft().author().equals(person)) {
            throw new InvalidInput("person", "wrote this text", "somebody other than " + person);
        }
        return update;
    }

    private static void notEmpty(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInput(field, "is empty", "some text");
        }
    }
}
