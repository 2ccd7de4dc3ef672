package org.tocsin.catalog;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.shared.config.ConfigSection;

/** The rules for single values that several kinds of entry share. */
final class Fields {

    static final String ZONE = "a time zone by its place, such as Europe/Berlin";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+@[A-Za-z0-9.-]*[A-Za-z0-9]");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Fields() {}

    /** Notes a name that the engine could not use as the id of a user or group. */
    static void checkId(Entity entity) {
        if (!ID.matcher(entity.name()).matches()) {
            entity.metadata()
                    .wrong("name", "cannot be \"%s\"".formatted(entity.name()), "letters, digits and single hyphens");
        }
    }

    /** Mail has to reach everybody, so the profile's address is required. */
    static String email(Entity entity) {
        ConfigSection profile = entity.spec().section("profile");
        profile.required("email", "the address that mail goes to");
        return profile.parsed("email", "one address, such as ada@example.org", text -> matching(EMAIL, text))
                .orElse("");
    }

    static Optional<String> phone(Entity entity) {
        return annotation(entity, "phone").flatMap(text -> entity.annotations()
                .parsed(Entity.OURS + "phone", "+ and digits, such as +4930123456", Fields::plainPhone));
    }

    /** Only zones named by place: a fixed offset would be wrong half of the year. */
    static Optional<ZoneId> zone(Entity entity) {
        return entity.annotations().parsed(Entity.OURS + "zone", ZONE, Fields::placeZone);
    }

    static Optional<URI> runbook(Entity entity) {
        return entity.annotations().parsed(Entity.OURS + "runbook", "a link with http or https", Fields::webLink);
    }

    /** A yes or no; absent counts as no. */
    static boolean flag(Entity entity, String name) {
        return entity.annotations()
                .parsed(Entity.OURS + name, "\"true\" or \"false\"", Fields::yesOrNo)
                .orElse(false);
    }

    static Optional<String> annotation(Entity entity, String name) {
        return entity.annotations().text(Entity.OURS + name);
    }

    private static String plainPhone(String text) {
        return matching(PHONE, text.replaceAll("[ ()/-]", ""));
    }

    private static ZoneId placeZone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return ZoneId.of(text);
    }

    private static URI webLink(String text) {
        URI link = URI.create(text);
        String scheme = String.valueOf(link.getScheme()).toLowerCase(Locale.ENGLISH);
        if (link.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(text);
        }
        return link;
    }

    private static boolean yesOrNo(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
