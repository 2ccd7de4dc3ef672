package org.tocsin.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.shared.InvalidInput;

/** Everything that is wrong with a JSON object is told at once, by the names its sender used. */
class JsonFieldsTest {

    @Test
    void whatIsRightIsReadAsItIs() throws IOException {
        JsonFields fields = fields(
                """
                {"title": "${x} <script>", "note": " ", "at": "2026-11-20T10:30:00+01:00", "day": "MONDAY", "gone": null}""");

        assertThat(fields.required("title", 20)).isEqualTo("${x} <script>");
        assertThat(fields.optional("note", 20)).isNull();
        assertThat(fields.time("at")).isEqualTo("2026-11-20T09:30:00Z");
        assertThat(fields.oneOf("day", DayOfWeek.values())).isEqualTo(DayOfWeek.MONDAY);
        assertThat(fields.optional("gone", 20)).isNull();
        fields.check();
    }

    @Test
    void wordsComeAsAListOrInOneText() throws IOException {
        JsonFields fields = fields(
                """
                {"list": ["read", "report"], "text": "read, report", "none": [], "numbers": [7]}""");

        assertThat(fields.words("list", 20)).containsExactly("read", "report");
        assertThat(fields.words("text", 20)).containsExactly("read", "report");
        assertThat(fields.words("none", 20)).isEmpty();
        assertThat(fields.words("numbers", 20)).containsExactly("7");
        assertThat(problemsOf(fields)).containsExactly("none is empty; expected at least one word");
    }

    @Test
    void aFlagThatDecidesMuchIsNotTakenForGranted() throws IOException {
        JsonFields fields = fields("{}");

        assertThat(fields.requiredFlag("private")).isFalse();
        assertThat(problemsOf(fields)).containsExactly("private is missing; expected true or false");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        JsonFields fields = fields(
                """
                {"title": "", "note": 7, "long": "123456", "at": "2026-11-20T10:30:00", "day": "Monday",
                 "nul": "a\\u0000b", "reportedBy": "bob", "titel": "x"}""");
        fields.refuse("reportedBy", "is always the person signed in");
        fields.required("title", 20);
        fields.optional("note", 20);
        fields.optional("long", 5);
        fields.time("at");
        fields.oneOf("day", DayOfWeek.values());
        fields.optional("nul", 20);
        fields.required("missing", 20);

        assertThat(problemsOf(fields))
                .containsExactly(
                        "reportedBy is always the person signed in; expected no such field",
                        "title is missing; expected a text of at most 20 characters",
                        "note is of the wrong type; expected a text",
                        "long has 6 characters; expected at most 5 characters",
                        "at is not a time with its zone; expected ISO 8601, such as 2026-11-20T09:30:00Z",
                        "day is not known; expected one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY",
                        "nul contains a character that cannot be stored; expected a text without U+0000",
                        "missing is missing; expected a text of at most 20 characters",
                        "titel is not a known field; expected one of title, note, long, at, day, nul, missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"title\"", "null", "7"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThatThrownBy(() -> fields(body))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("body is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"title\": }", "{\"title\": \"a\"} x", "title=a", "{\"title\": NaN}"})
    void malformedJsonNamesLineAndColumn(String body) {
        assertThatThrownBy(() -> fields(body))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("body is not JSON at line 1, column ")
                .hasMessageNotContaining("REDACTED");
    }

    @Test
    void aFieldGivenTwiceContradictsItself() {
        assertThatThrownBy(() -> fields("{\"title\": \"a\", \"title\": \"b\"}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Duplicate field 'title'");
    }

    @Test
    void nestedWithoutEndItIsRefusedAndNotFollowed() {
        assertThatThrownBy(() -> fields("{\"a\":" + "[".repeat(100_000))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOversizedBodyIsNotReadToItsEnd() {
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[Body.LIMIT * 3]);

        assertThatThrownBy(() -> JsonFields.of(endless)).isInstanceOf(BodyTooLarge.class);
        assertThat(endless.available()).isGreaterThan(Body.LIMIT);
    }

    private static JsonFields fields(String json) throws IOException {
        return JsonFields.of(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> problemsOf(JsonFields fields) {
        return catchThrowableOfType(InvalidInput.class, fields::check).problems().stream()
                .map(InvalidInput.Problem::toString)
                .toList();
    }
}
