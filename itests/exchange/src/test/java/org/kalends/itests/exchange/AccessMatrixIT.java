/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/**
 * Who gets which answer: each kind of person, each method, each kind of place that a request can name. The table follows from
 * the permissions: whoever may not read learns nothing (404; 409 where a parent would have to exist), whoever may read is told
 * what is missing (403). Each cell has a calendar of its own.
 */
class AccessMatrixIT {
    private static final List<String> ROLES =
            List.of("owner", "reader", "writer", "delegate", "member", "other", "stranger", "nobody");

    /**
     * A request and its expected status for each role. {@code C} is the calendar of the owner, {@code O} its object, {@code H}
     * its home, {@code P} the owner's principal, {@code M} the role's own calendar with the object {@code m.ics}, {@code T} a
     * sync token and {@code L} a lock token of the owner. A status in a multistatus comes after a slash.
     */
    private static final String TABLE =
            """
            PROPFIND H                      | 207 207 207 207 207 404 404 401
            PROPFIND C                      | 207 207 207 207 207 404 404 401
            PROPFIND O                      | 207 207 207 207 207 404 404 401
            PROPFIND P                      | 207 207 207 207 207 207 404 401
            OPTIONS C                       | 200 200 200 200 200 200 200 200
            GET O                           | 200 200 200 200 200 404 404 401
            HEAD O                          | 200 200 200 200 200 404 404 401
            GET C                           | 200 200 200 200 200 404 404 401
            GET H                           | 200 200 200 200 200 404 404 401
            GET P                           | 200 200 200 200 200 200 404 401
            PUT O                           | 204 403 204 204 403 409 409 401
            PUT C/new.ics                   | 201 403 201 201 403 409 409 401
            DELETE O                        | 204 403 204 204 403 404 404 401
            DELETE C                        | 204 403 403 204 403 404 404 401
            DELETE H                        | 405 405 405 405 405 404 404 401
            DELETE P                        | 405 405 405 405 405 405 404 401
            PROPPATCH O                     | 207/200 403 207/200 207/200 403 404 404 401
            PROPPATCH C                     | 207/200 403 207/200 207/200 403 404 404 401
            PROPPATCH H                     | 207/403 403 403 207/403 403 404 404 401
            ACL C                           | 200 403 403 403 403 404 404 401
            ACL O                           | 405 405 405 405 405 404 404 401
            MKCALENDAR H/new/               | 201 403 403 201 403 409 409 401
            MKCALENDAR C/new/               | 403 403 403 403 403 409 409 401
            MKCOL H/new/                    | 201 403 403 201 403 409 409 401
            POST C?add-member               | 201 403 201 201 403 404 404 401
            MOVE O to C/b.ics               | 201 403 201 201 403 404 404 401
            MOVE O to M/b.ics               | 201 403 201 201 403 404 404 401
            MOVE C to H/moved/              | 201 403 403 201 403 404 404 401
            MOVE M/m.ics to C/b.ics         | 201 403 201 201 403 409 409 401
            MOVE M/m.ics to O               | 403 403 403 403 403 409 409 401
            COPY O to C/b.ics               | 403 403 403 403 403 404 404 401
            COPY O to M/b.ics               | 201 201 201 201 201 404 404 401
            COPY C to H/copied/             | 201 403 403 403 403 404 404 401
            COPY M/m.ics to C/b.ics         | 201 403 201 201 403 409 409 401
            LOCK O                          | 200 403 200 200 403 404 404 401
            LOCK C                          | 200 403 200 200 403 404 404 401
            UNLOCK O with L                 | 204 403 403 403 403 404 404 401
            REPORT query C                  | 207 207 207 207 207 404 404 401
            REPORT query H                  | 207 207 207 207 207 404 404 401
            REPORT multiget C for O         | 207/200 207/200 207/200 207/200 207/200 404 404 401
            REPORT multiget M for O         | 207/404 207/404 207/404 207/404 207/404 207/404 207/404 401
            REPORT freebusy C               | 200 200 200 200 200 404 404 401
            REPORT sync C                   | 207 207 207 207 207 404 404 401
            REPORT sync C from T            | 207 403 403 403 403 404 404 401
            REPORT sync H                   | 207 207 207 207 207 404 404 401
            PROPPATCH P                     | 207/403 207/403 207/403 207/403 207/403 207/403 404 401
            REPORT expand home of P         | 207/200 207/200 207/200 207/200 207/200 207/404 404 401
            """;

    private static final String DAV = " xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static int number;

    @BeforeAll
    static void start() throws IOException {
        StringBuilder yaml =
                new StringBuilder("contexts:\n  - id: 1\n    name: one\n    loginMappings: [one]\n    users:\n");
        for (int id = 1; id <= 6; id++) {
            yaml.append(user(id, ROLES.get(id - 1)));
        }
        yaml.append("    groups: [ { id: 7, name: team, displayName: Team, members: [5] } ]\n");
        yaml.append("  - id: 2\n    name: two\n    loginMappings: [two]\n    users:\n")
                .append(user(9, "stranger"));
        Distribution.configure(folder.resolve("etc"), yaml.toString());
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
        Answer delegated = as("owner")
                .send("PROPPATCH /dav/principals/users/1/calendar-proxy-write/ HTTP/1.1\n\n<propertyupdate" + DAV
                        + "><set><prop><group-member-set><href>/dav/principals/users/4/</href></group-member-set></prop></set>"
                        + "</propertyupdate>");
        assertThat(delegated.status()).as(delegated.body()).isEqualTo(207);
        ROLES.stream()
                .filter(role -> !role.equals("nobody"))
                .forEach(role -> Samples.put(as(role), "/dav/caldav/calendar/m.ics", Samples.event("m", "Mine", 1)));
    }

    private static String user(int id, String login) {
        return "      - { id: " + id + ", login: " + login + ", password: \"{noop}secret\", displayName: " + login
                + ", permissions: [calendar, contacts, infostore] }\n";
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static Client as(String role) {
        return role.equals("nobody")
                ? Client.at(server.baseUri())
                : Client.at(server.baseUri()).as(role + (role.equals("stranger") ? "@two" : "@one"));
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsTheAnswerThatFollowsFromThePermissions() {
        List<DynamicTest> cells = new ArrayList<>();
        for (String row : TABLE.strip().split("\n")) {
            String request = row.substring(0, row.indexOf('|')).strip();
            String[] expected = row.substring(row.indexOf('|') + 1).strip().split(" ");
            for (int role = 0; role < ROLES.size(); role++) {
                String name = ROLES.get(role);
                String status = expected[role];
                cells.add(dynamicTest(request + " as " + name, () -> assertThat(answered(request, name))
                        .isEqualTo(status)));
            }
        }
        return cells.stream();
    }

    /** Asks in a world of its own, and says the status, and the one inside after a slash if the table wants it. */
    private static String answered(String request, String role) {
        Client owner = as("owner");
        String calendar = "/dav/caldav/users/1/work-" + ++number + "/";
        assertThat(owner.send("MKCALENDAR " + calendar + " HTTP/1.1").status()).isEqualTo(201);
        Samples.put(owner, calendar + "a.ics", Samples.event("a", "Lunch", 1));
        assertThat(owner.send("ACL " + calendar + " HTTP/1.1\n\n<acl" + DAV + ">" + ace("users/2", "<read/>")
                                + ace("users/3", "<read/>") + ace("users/3", "<write/>") + ace("groups/7", "<read/>")
                                + "</acl>")
                        .status())
                .isEqualTo(200);
        Answer answer = as(role).send(text(request, role, calendar, owner));
        boolean inside = answer.status() == 207
                && (request.contains("multiget") || request.contains("expand") || request.startsWith("PROPPATCH"));
        return inside ? answer.status() + "/" + firstInside(answer) : String.valueOf(answer.status());
    }

    private static String firstInside(Answer answer) {
        Matcher status = Pattern.compile("HTTP/1.1 ([0-9]{3})").matcher(answer.body());
        assertThat(status.find()).isTrue();
        return status.group(1);
    }

    private static String ace(String principal, String privilege) {
        return "<ace><principal><href>/dav/principals/" + principal + "/</href></principal><grant><privilege>"
                + privilege + "</privilege></grant></ace>";
    }

    private static String text(String request, String role, String calendar, Client owner) {
        String[] words = request.split(" ");
        String mine = "/dav/caldav/calendar";
        if (words[0].equals("MOVE") && words[1].startsWith("M")) {
            as(role).send("DELETE " + mine + "/m.ics HTTP/1.1");
            as(role).sendObject(
                            "PUT " + mine + "/m.ics HTTP/1.1\nContent-Type: text/calendar",
                            Samples.event("m", "Mine", 1));
        }
        as(role).send("DELETE " + mine + "/b.ics HTTP/1.1");
        if (words[0].equals("REPORT")) {
            return report(words, calendar, owner);
        }
        String head = words[0] + " " + place(words[1], calendar) + " HTTP/1.1";
        return switch (words[0]) {
            case "MKCOL" -> head + "\n\n<mkcol" + DAV
                    + "><set><prop><resourcetype><collection/><C:calendar/></resourcetype></prop></set></mkcol>";
            case "POST" -> head + "\nContent-Type: text/calendar\n\n" + Samples.event("n", "New", 1);
            case "PROPFIND" -> head + "\nDepth: 0";
            case "PUT" -> head + "\nContent-Type: text/calendar\n\n"
                    + Samples.event(words[1].equals("O") ? "a" : "n", "X", 1);
            case "PROPPATCH" -> head + "\n\n<propertyupdate" + DAV
                    + "><set><prop><x xmlns='urn:x'>1</x></prop></set></propertyupdate>";
            case "ACL" -> head + "\n\n<acl" + DAV + "/>";
            case "MOVE", "COPY" -> head + "\nDestination: " + place(words[3], calendar);
            case "LOCK" -> head + "\n\n<lockinfo" + DAV
                    + "><lockscope><shared/></lockscope><locktype><write/></locktype></lockinfo>";
            case "UNLOCK" -> head + "\nLock-Token: " + ownersLock(calendar, owner);
            default -> head;
        };
    }

    private static String ownersLock(String calendar, Client owner) {
        return owner.send("LOCK " + calendar + "a.ics HTTP/1.1\n\n<lockinfo" + DAV
                        + "><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>")
                .header("Lock-Token")
                .orElseThrow();
    }

    private static String report(String[] words, String calendar, Client owner) {
        String head = "REPORT " + place(words[1].equals("expand") ? "P" : words[2], calendar) + " HTTP/1.1\nDepth: "
                + (words[1].equals("query") && words[2].equals("H") ? "infinity" : words[1].equals("query") ? "1" : "0")
                + "\n\n";
        String prop = "<prop><getetag/></prop>";
        return head
                + switch (words[1]) {
                    case "query" -> "<C:calendar-query" + DAV + ">" + prop
                            + "<C:filter><C:comp-filter name='VCALENDAR'/></C:filter></C:calendar-query>";
                    case "multiget" -> "<C:calendar-multiget" + DAV + ">" + prop + "<href>" + calendar
                            + "a.ics</href></C:calendar-multiget>";
                    case "freebusy" -> "<C:free-busy-query" + DAV
                            + "><C:time-range start='20270301T000000Z' end='20270401T000000Z'/></C:free-busy-query>";
                    case "sync" -> "<sync-collection" + DAV + "><sync-token>"
                            + (words.length > 3 ? token(calendar, owner) : "")
                            + "</sync-token><sync-level>1</sync-level>"
                            + prop + "</sync-collection>";
                    default -> "<expand-property" + DAV
                            + "><property name='calendar-home-set' namespace='urn:ietf:params:xml:ns:caldav'>"
                            + "<property name='resourcetype'/></property></expand-property>";
                };
    }

    private static String token(String calendar, Client owner) {
        return owner.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n\n<propfind" + DAV
                        + "><prop><sync-token/></prop></propfind>")
                .multiStatus()
                .at(calendar)
                .text("sync-token");
    }

    private static String place(String word, String calendar) {
        String rest = word.length() > 1 ? word.substring(word.charAt(1) == '?' ? 1 : 2) : "";
        return switch (word.charAt(0)) {
            case 'H' -> "/dav/caldav/users/1/" + (rest.isEmpty() ? "" : rest.replace("/", "-" + number + "/"));
            case 'C' -> calendar + rest;
            case 'O' -> calendar + "a.ics";
            case 'P' -> "/dav/principals/users/1/";
            default -> "/dav/caldav/calendar/" + rest;
        };
    }
}
