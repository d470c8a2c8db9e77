/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.accesslog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.dav.testing.TestAnswered;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.testing.LogRecorder;

class AccessLogTest {
    private static String line(TestAnswered exchange) {
        return new AccessLine(exchange, "01/May/2026:12:00:00 +0200").text();
    }

    private static TestAnswered get(String path) {
        return new TestAnswered("GET", path, 200);
    }

    private static User user(String login) {
        return new User(
                new UserId(7, 3),
                login,
                "",
                "",
                "",
                Optional.empty(),
                List.of(),
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                Set.of(),
                Map.of());
    }

    @Test
    void aLineShouldBeOfTheCombinedFormatWithIdAndDuration() {
        TestAnswered exchange = new TestAnswered("PUT", "/dav/caldav/calendar/tea.ics", 201)
                .by(user("anton"))
                .with("User-Agent", "DAVx5/4.4");

        assertThat(line(exchange))
                .isEqualTo("192.0.2.7 - anton@7 [01/May/2026:12:00:00 +0200]"
                        + " \"PUT /dav/caldav/calendar/tea.ics HTTP/1.1\" 201 2048 \"-\" \"DAVx5/4.4\" 4f1c 5000");
    }

    @Test
    void theQueryAndTheReferrerShouldBeThere() {
        assertThat(line(get("/dav/").asking("export").with("Referer", "https://www.example.org/")))
                .contains("\"GET /dav/?export HTTP/1.1\"", "\"https://www.example.org/\"");
    }

    @Test
    void credentialsShouldNotBe() {
        assertThat(line(get("/dav/").with("Authorization", "Basic c2VjcmV0").with("Cookie", "c2VjcmV0")))
                .doesNotContain("c2VjcmV0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a\" 200 - \"-\" \"b | a\\x22 200 - \\x22-\\x22 \\x22b",
                "back\\slash | back\\x5cslash",
                "tea £ for € two | tea \\xa3 for \\u20ac two",
            })
    void whatAClientWritesShouldStayInsideItsField(String sent, String written) {
        assertThat(line(get("/dav/").with("User-Agent", sent))).contains(" \"" + written + "\" 4f1c 5000");
    }

    @Test
    void noOctetOfAClientShouldBeginALine() {
        StringBuilder all = new StringBuilder();
        for (char each = 0; each < 0x300; each++) {
            all.append(each);
        }
        all.append("\u2028\u2029\u0085");
        TestAnswered evil = new TestAnswered(all.toString(), all.toString(), 200)
                .asking(all.toString())
                .from(all.toString())
                .by(user(all.toString()))
                .with("User-Agent", all.toString())
                .with("Referer", all.toString());

        assertThat(line(evil)).matches("[ -~]+").hasLineCount(1);
        assertThat(line(evil).split(" ")).hasSizeGreaterThan(10);
        assertThat(line(evil).replaceAll("[^\"]", "")).hasSize(6);
    }

    @Test
    void aLongFieldShouldBeCut() {
        assertThat(line(get("/" + "a".repeat(8000))))
                .contains("aaa... HTTP/1.1")
                .hasSizeLessThan(1200);
    }

    @Test
    void theLoggerShouldBeOneOfItsOwn() {
        try (LogRecorder log = new LogRecorder("org.kalends.access")) {
            new AccessLog().answered(get("/dav/"));

            assertThat(log.messages()).singleElement().asString().contains("GET /dav/ HTTP/1.1");
        }
    }

    @Test
    void theTimeShouldBeThatOfTheZone() {
        LogTime time = new LogTime();
        Instant first = Instant.parse("2026-05-01T10:00:00.900Z");

        assertThat(time.text(first)).matches("\\d{2}/(Apr|May)/2026:\\d{2}:\\d{2}:00 [+-]\\d{4}");
        assertThat(time.text(first.plusMillis(50))).isSameAs(time.text(first));
        assertThat(time.text(first.plusSeconds(1))).contains(":01 ");
    }
}
