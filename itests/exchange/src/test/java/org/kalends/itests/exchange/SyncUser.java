/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** A user who changes calendars at random, with one client that mirrors all the user sees. Connections are kept. */
final class SyncUser {
    private static final String HOME = "/dav/caldav/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> CLASSES = List.of("PUBLIC", "PUBLIC", "PRIVATE", "CONFIDENTIAL");
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    private final int id;
    private final URI server;
    private final Random random;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> mirror = new TreeMap<>();
    private String token = "";

    SyncUser(int id, URI server, Random random) {
        this.id = id;
        this.server = server;
        this.random = random;
    }

    int id() {
        return id;
    }

    private Answer send(String method, String path, String body, String... headers) {
        byte[] credentials = ("user" + id + ":secret").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(method + " " + path + response.body())
                    .isLessThan(500);
            return new Answer(response.statusCode(), List.of(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The address of a calendar of a user, as this user has it. */
    private String calendarOf(SyncUser owner) {
        String name = one(List.of("calendar", "x", "y"));
        return owner.id == id ? HOME + name + "/" : HOME + "users/" + owner.id + "/" + name + "/";
    }

    /** Does something at random, in the own calendars or in those of somebody else; it may well be refused. */
    void act(SyncUser other) {
        String calendar = calendarOf(other);
        String object = calendar + one(NAMES) + ".ics";
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4, 5 -> send("PUT", object, event(object), "Content-Type", "text/calendar");
            case 6, 7 -> send("DELETE", object, "");
            case 8, 9 -> send("MOVE", object, "", "Destination", calendarOf(this) + one(NAMES) + ".ics");
            case 10 -> send("COPY", object, "", "Destination", calendarOf(other) + one(NAMES) + ".ics");
            case 11 -> send("ACL", calendarOf(this), acl());
            case 12 -> send(one(List.of("MKCALENDAR", "DELETE")), HOME + one(List.of("x", "y")) + "/", "");
            default -> send(
                    "MOVE",
                    HOME + one(List.of("x", "y")) + "/",
                    "",
                    "Destination",
                    HOME + one(List.of("x", "y")) + "/");
        }
    }

    private String event(String object) {
        String uid = object.substring(object.lastIndexOf('/') + 1);
        Instant start = Instant.now().plus(Duration.ofDays(random.nextInt(2400) - 1200L));
        String rule = random.nextInt(4) == 0 ? "\nRRULE:FREQ=MONTHLY;COUNT=" + (1 + random.nextInt(30)) : "";
        return Samples.event(uid, "S" + random.nextInt(), 1)
                .replaceFirst("DTSTART:.*", "DTSTART:" + UTC.format(start))
                .replaceFirst(
                        "DTEND:.*", "DTEND:" + UTC.format(start.plusSeconds(3600)) + "\nCLASS:" + one(CLASSES) + rule)
                .replace("\n", "\r\n");
    }

    private String acl() {
        String to = one(List.of(
                "<href>/dav/principals/users/" + (1 + random.nextInt(3)) + "/</href>",
                "<href>/dav/principals/groups/2/</href>",
                "<authenticated/>"));
        String privileges = one(List.of(
                "<privilege><read/></privilege>",
                "<privilege><read/></privilege><privilege><write/></privilege>",
                "<privilege><read-current-user-privilege-set/></privilege>"));
        String entry = "<ace><principal>" + to + "</principal><grant>" + privileges + "</grant></ace>";
        return "<acl xmlns='DAV:'>" + (random.nextInt(4) == 0 ? "" : entry) + "</acl>";
    }

    /** Takes one step of the synchronisation. */
    void synchroniseALittle() {
        step();
    }

    /** All that the client has when there is nothing more to be told. */
    Map<String, String> mirror() {
        boolean more = true;
        while (more) {
            more = step();
        }
        return mirror;
    }

    /** Asks for changes once; whether there may be more. */
    private boolean step() {
        int limit = 1 + random.nextInt(8);
        Answer answer = send(
                "REPORT",
                HOME,
                "<sync-collection xmlns='DAV:'><sync-token>" + token + "</sync-token><sync-level>infinite</sync-level>"
                        + (random.nextBoolean() ? "<limit><nresults>" + limit + "</nresults></limit>" : "")
                        + "<prop><getetag/></prop></sync-collection>");
        if (answer.status() == 403) {
            assertThat(answer.preconditions()).containsExactly("valid-sync-token");
            assertThat(token).isNotEmpty();
            mirror.clear();
            token = "";
            return true;
        }
        MultiStatus changes = answer.multiStatus();
        boolean more = false;
        for (Map.Entry<String, MultiStatus.Response> entry : changes.responses().entrySet()) {
            if (entry.getKey().equals(HOME)) {
                more = true;
            } else {
                apply(entry.getKey(), entry.getValue());
            }
        }
        token = changes.syncToken().orElseThrow();
        return more;
    }

    private void apply(String href, MultiStatus.Response response) {
        if (response.status().equals(Optional.of(404))) {
            mirror.keySet().removeIf(known -> known.equals(href) || href.endsWith("/") && known.startsWith(href));
        } else {
            mirror.put(href, etag(href, response));
        }
    }

    private static String etag(String href, MultiStatus.Response response) {
        return href.endsWith("/") ? "" : response.text("getetag");
    }

    /** All that the user sees. */
    Map<String, String> listing() {
        Map<String, String> listing = new TreeMap<>();
        for (String calendar : propfind(HOME).keySet()) {
            if (!calendar.equals(HOME)) {
                propfind(calendar).forEach((href, response) -> listing.put(href, etag(href, response)));
            }
        }
        return listing;
    }

    private Map<String, MultiStatus.Response> propfind(String path) {
        return send("PROPFIND", path, "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>", "Depth", "1")
                .multiStatus()
                .responses();
    }

    /** Waits until the user is shown a window that begins so many days ago. */
    void awaitWindow(int days) {
        String start = UTC.format(LocalDate.now()
                .minusDays(days)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!send(
                        "PROPFIND",
                        HOME + "calendar/",
                        "<propfind xmlns='DAV:'><prop><min-date-time xmlns='urn:ietf:params:xml:ns:caldav'/></prop></propfind>",
                        "Depth",
                        "0")
                .body()
                .contains(start)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }
}
