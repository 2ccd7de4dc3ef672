package org.tocsin.web;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs write with hyphens, as people say it. */
final class Words {

    /** The answers of forms that end up in sentences. */
    private static final Pattern CODE =
            Pattern.compile("\\b(loss-of-access|data-centre-lost|third-party-outage|data-loss"
                    + "|function-lost|local-performance|no-client-impact|not-impacting|can-wait|incident-manager)\\b");

    private static final Pattern INSTANT =
            Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z)");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Pattern ENGINE_ACTION = Pattern.compile("([A-Z][a-z]\\w*) ([A-Z]\\w*)");

    private static final Pattern WHOLE_CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private Words() {}

    /** "loss of access" for "loss-of-access"; a text that is no code stays as it is. */
    static String of(String code) {
        return WHOLE_CODE.matcher(code).matches() ? code.replace('-', ' ') : code;
    }

    /** "set job retries" for "SetJobRetries Job", as the engine writes down what somebody did; an address stays as it is. */
    static String ofAction(String action) {
        Matcher engine = ENGINE_ACTION.matcher(action);
        if (!engine.matches()) {
            return action;
        }
        String does = spaced(engine.group(1));
        String what = spaced(engine.group(2));
        return does.contains(what) ? does : does + " " + what;
    }

    private static String spaced(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The text with the codes and the moments in it as people say them; nothing else of it changes. */
    static String in(String text) {
        String plain = CODE.matcher(text).replaceAll(code -> code.group().replace('-', ' '));
        return INSTANT.matcher(plain).replaceAll(moment -> moment(moment.group()));
    }

    private static String moment(String iso) {
        try {
            return MOMENT.format(OffsetDateTime.parse(iso));
        } catch (DateTimeException noMoment) {
            return iso;
        }
    }
}
