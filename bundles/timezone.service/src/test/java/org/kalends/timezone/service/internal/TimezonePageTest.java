/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.testing.TestExchange;

class TimezonePageTest {
    private static final String YEAR = "start=2026-01-01T00:00:00Z&end=2027-01-01T00:00:00Z";

    private final ZoneData data = ZoneData.ofMachine(Clock.systemUTC());
    private final TimezonePage page = new TimezonePage(new Actions(data), "/tzdist");

    private TestExchange asked(TestExchange exchange) throws IOException {
        page.answer(exchange);
        return exchange;
    }

    private static TestExchange get(String address) {
        int question = address.indexOf('?');
        TestExchange exchange = new TestExchange(
                "GET", "/office", "/office/tzdist" + (question < 0 ? address : address.substring(0, question)));
        return question < 0 ? exchange : exchange.asking(address.substring(question + 1));
    }

    private JsonObject json(String address) throws IOException {
        return JsonParser.parseString(asked(get(address)).text()).getAsJsonObject();
    }

    private List<String> names(String address) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonElement zone : json(address).getAsJsonArray("timezones")) {
            names.add(zone.getAsJsonObject().get("tzid").getAsString());
        }
        return names;
    }

    @Test
    void everyActionThatIsAnnouncedIsThere() throws IOException {
        JsonArray actions = json("/capabilities").getAsJsonArray("actions");

        assertThat(actions).hasSize(5).allSatisfy(action -> {
            String template = action.getAsJsonObject().get("uri-template").getAsString();
            String address = template.replace("{/tzid}", "/Europe%2FBerlin")
                    .replace("{?start,end}", "?" + YEAR)
                    .replace("{?pattern}", "?pattern=berlin")
                    .replace("{?changedsince}", "");
            assertThat(asked(get(address)).status()).as(address).isEqualTo(200);
        });
    }

    @Test
    void allZonesAreListedOnceWithTheirFurtherNames() throws IOException {
        List<String> names = names("/zones");

        assertThat(names)
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates()
                .contains("Europe/Berlin", "Europe/London")
                .doesNotContain("GB", "SystemV/EST5");
        assertThat(json("/zones?pattern=europe/london")
                        .getAsJsonArray("timezones")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("aliases"))
                .contains(new JsonPrimitive("GB"), new JsonPrimitive("Europe/Jersey"));
    }

    @Test
    void nothingHasChangedSinceTheTokenThatWasTold() throws IOException {
        String token = json("/zones").get("synctoken").getAsString();

        assertThat(names("/zones?changedsince=" + token)).isEmpty();
        assertThat(names("/zones?changedsince=1999a-1")).hasSameSizeAs(names("/zones"));
    }

    @ParameterizedTest
    @CsvSource({
        "america/new york, America/New_York",
        "*/new_york, America/New_York",
        "America/New_*, America/New_York",
        "*ew_yor*, America/New_York",
        "gb, Europe/London"
    })
    void zonesAreFoundByPartsOfAnyOfTheirNames(String pattern, String name) throws IOException {
        assertThat(names("/zones?pattern=" + pattern.replace(" ", "%20"))).contains(name);
    }

    @Test
    void aPlusIsPartOfAName() throws IOException {
        assertThat(names("/zones?pattern=etc/gmt+1")).containsExactly("Etc/GMT+1");
    }

    @Test
    void aZoneIsToldAsACalendarWithAllThatIsKnownOfIt() throws IOException {
        TestExchange answer = asked(get("/zones/America%2FNew_York"));

        assertThat(answer.told()).containsEntry("Content-Type", "text/calendar; charset=utf-8");
        assertThat(answer.text())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("TZID:America/New_York\r\n", "TZOFFSETFROM:-045602\r\n", "BYMONTH=3;BYDAY=2SU\r\n")
                .doesNotContain("TZUNTIL", "ALIAS");
    }

    @Test
    void aFurtherNameIsToldWithTheOneItStandsFor() throws IOException {
        assertThat(asked(get("/zones/GB/")).text()).contains("TZID:GB\r\nTZID-ALIAS-OF:Europe/London\r\n");
    }

    @Test
    void whatIsBeforeTheStartAndFromTheEndOnIsLeftOut() throws IOException {
        String text = asked(get("/zones/Europe%2FBerlin?" + YEAR)).text();

        assertThat(text)
                .contains("TZUNTIL:20270101T000000Z\r\n")
                .contains("BEGIN:STANDARD\r\nDTSTART:20260101T010000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n")
                .contains("DTSTART:20260329T020000\r\n", "BYDAY=-1SU;UNTIL=20270101T000000Z\r\n")
                .doesNotContain("2025", "RDATE");
    }

    @Test
    void observancesAreToldAsMoments() throws IOException {
        JsonArray told = json("/zones/America%2FNew_York/observances?" + YEAR).getAsJsonArray("observances");

        assertThat(told).hasSize(3);
        assertThat(told.get(0).toString())
                .isEqualTo("{\"name\":\"Standard\",\"onset\":\"2026-01-01T00:00:00Z\","
                        + "\"utc-offset-from\":-18000,\"utc-offset-to\":-18000}");
        assertThat(told.get(1).toString()).contains("Daylight", "2026-03-08T07:00:00Z", "-18000", "-14400");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid-action, 400",
        "/foobar, invalid-action, 400",
        "/zones/observances, invalid-action, 400",
        "/zones/a/b, invalid-action, 400",
        "/zones/%, invalid-action, 400",
        "/leapseconds, invalid-action, 400",
        "/zones?changedsince=yesterday, invalid-changedsince, 400",
        "/zones?pattern=, invalid-pattern, 400",
        "/zones?pattern=**, invalid-pattern, 400",
        "/zones?pattern=a&pattern=b, invalid-pattern, 400",
        "/zones/Europe%2FNowhere, tzid-not-found, 404",
        "/zones/Europe%2FBerlin?start=2026, invalid-start, 400",
        "/zones/Europe%2FBerlin?start=2026-02-30T00:00:00Z, invalid-start, 400",
        "/zones/Europe%2FBerlin?end=1700-01-01T00:00:00Z, invalid-end, 400",
        "/zones/Europe%2FBerlin/observances, invalid-start, 400",
        "/zones/Europe%2FBerlin/observances?start=2026-01-01T00:00:00Z, invalid-end, 400",
        "/zones/Europe%2FBerlin/observances?start=1000-01-01T00:00:00Z&end=9000-01-01T00:00:00Z, invalid-end, 400"
    })
    void whatCannotBeAnsweredIsRefusedWithItsReason(String address, String reason, int status) throws IOException {
        TestExchange answer = asked(get(address));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.told())
                .containsEntry("Content-Type", "application/problem+json; charset=utf-8")
                .containsEntry("Cache-Control", "no-store");
        assertThat(answer.text()).contains("\"type\":\"urn:ietf:params:tzdist:error:" + reason + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "text/calendar, 200",
        "text/*;q=0.5, 200",
        "'application/json, */*', 200",
        "application/json, 406",
        "text/calendar;q=0, 406"
    })
    void onlyACalendarIsToldOfAZone(String accept, int status) throws IOException {
        assertThat(asked(get("/zones/Europe%2FBerlin").with("Accept", accept)).status())
                .isEqualTo(status);
    }

    @Test
    void whatAClientHasIsNotToldAgain() throws IOException {
        TestExchange first = asked(get("/zones"));
        TestExchange again = asked(get("/zones")
                .with("If-None-Match", "\"other\", W/" + first.told().get("ETag")));

        assertThat(first.told()).containsEntry("Cache-Control", "public, max-age=86400");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PROPFIND"})
    void nothingCanBeChanged(String method) throws IOException {
        TestExchange answer = asked(new TestExchange(method, "", "/tzdist/zones"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.told()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void headIsGetWithoutABody() throws IOException {
        TestExchange answer = asked(new TestExchange("HEAD", "", "/tzdist/zones"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void everyZoneIsToldInEveryPartOfTime() {
        for (String name : data.catalogue().names()) {
            String address = "/zones/" + name.replace("/", "%2F");
            for (String part : List.of("", "?start=9990-06-01T00:00:00Z", "?end=9999-12-31T23:59:59Z", "?" + YEAR)) {
                assertThat(get(address + part)).as(address + part).satisfies(exchange -> {
                    assertThat(asked(exchange).status()).isEqualTo(200);
                    assertThat(exchange.text().length()).isLessThan(50_000);
                });
            }
        }
    }
}
