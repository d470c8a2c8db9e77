/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** Locks and the {@code If} header, RFC 4918 sections 6, 7, 9.10, 9.11 and 10.4. */
class LockIT {
    private static final String EXCLUSIVE =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype>"
                    + "<owner><href>http://example.org/me</href></owner></lockinfo>";
    private static final String SHARED = EXCLUSIVE.replace("exclusive", "shared");

    private final Client owner = Server.client("user1");
    private final Client writer = Server.client("user2");
    private String calendar;
    private String shared;
    private String object;

    @BeforeEach
    void newCalendar() {
        calendar = Samples.newCalendar(owner);
        shared = calendar.replace("/caldav/", "/caldav/users/1/");
        object = calendar + "a.ics";
        Samples.put(owner, object, Samples.event("a", "Lunch", 1));
        assertThat(owner.send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                                + "<href>/dav/principals/users/2/</href></principal><grant><privilege><read/></privilege>"
                                + "<privilege><write/></privilege></grant></ace></acl>")
                        .status())
                .isEqualTo(200);
    }

    private static Answer tryLock(Client client, String path, String info, String headers) {
        return client.send("LOCK " + path + " HTTP/1.1" + headers + "\n\n" + info);
    }

    private static String lock(Client client, String path, String info, String headers) {
        Answer answer = tryLock(client, path, info, headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String token = answer.header("Lock-Token").orElseThrow();
        assertThat(token).matches("<urn:uuid:[0-9a-f-]{36}>");
        return token;
    }

    private static int put(Client client, String path, String headers) {
        return client.sendObject(
                        "PUT " + path + " HTTP/1.1\nContent-Type: text/calendar" + headers,
                        Samples.event("a", "Dinner", 1))
                .status();
    }

    @Test
    void aListingTellsOfEachMemberItsOwnLocksAndThoseAbove() {
        Samples.put(owner, calendar + "b.ics", Samples.event("b", "Tea", 2));
        String shallow = lock(owner, calendar, SHARED, "\nDepth: 0");
        String deep = lock(owner, calendar, SHARED, "\nDepth: infinity");
        String own = lock(owner, object, SHARED, "");

        MultiStatus told = owner.send("PROPFIND " + calendar
                        + " HTTP/1.1\nDepth: 1\n\n<propfind xmlns='DAV:'><prop><lockdiscovery/></prop></propfind>")
                .multiStatus();

        assertThat(tokens(told, calendar)).containsExactlyInAnyOrder(shallow, deep);
        assertThat(tokens(told, object)).containsExactlyInAnyOrder(deep, own);
        assertThat(tokens(told, calendar + "b.ics")).containsExactly(deep);
    }

    private static List<String> tokens(MultiStatus told, String path) {
        return Pattern.compile("urn:uuid:[0-9a-f-]{36}")
                .matcher(told.at(path).text("lockdiscovery"))
                .results()
                .map(found -> "<" + found.group() + ">")
                .toList();
    }

    @Test
    void anExclusiveLockKeepsEverybodyOutWhoDoesNotSubmitItsToken() {
        String token = lock(writer, shared + "a.ics", EXCLUSIVE, "");

        Answer refused = owner.put(object, Samples.event("a", "Dinner", 1));
        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.preconditions()).containsExactly("lock-token-submitted");
        assertThat(refused.body()).contains(object);
        assertThat(put(writer, shared + "a.ics", "")).isEqualTo(423);
        assertThat(put(owner, object, "\nIf: (" + token + ")")).isEqualTo(423);
        assertThat(put(writer, shared + "a.ics", "\nIf: (" + token + ")")).isEqualTo(204);
        assertThat(tryLock(owner, object, SHARED, "").preconditions()).containsExactly("no-conflicting-lock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE %s HTTP/1.1",
                "MOVE %s HTTP/1.1\nDestination: %sb.ics",
                "PROPPATCH %s HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop><x xmlns='u'/></prop></set></propertyupdate>",
                "COPY /dav/caldav/calendar/other.ics HTTP/1.1\nDestination: %s",
                "MOVE /dav/caldav/calendar/other.ics HTTP/1.1\nDestination: %s",
                "DELETE %2$s HTTP/1.1",
                "MOVE %2$s HTTP/1.1\nDestination: /dav/caldav/elsewhere/"
            })
    void noWayLeadsAroundALock(String request) {
        Samples.put(owner, "/dav/caldav/calendar/other.ics", Samples.event("a", "Other", 1));
        lock(writer, shared + "a.ics", EXCLUSIVE, "");

        Answer refused = owner.send(request.formatted(object, calendar));

        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.preconditions()).containsExactly("lock-token-submitted");
        assertThat(owner.send("GET " + object + " HTTP/1.1").body()).contains("Lunch");
    }

    @Test
    void aDeepLockOnACalendarCoversWhatIsInItAndAFlatOneWhatComesAndGoes() {
        String deep = lock(writer, shared, EXCLUSIVE, "");
        assertThat(put(owner, object, "")).isEqualTo(423);
        assertThat(writer.send("UNLOCK " + shared + "a.ics HTTP/1.1\nLock-Token: " + deep)
                        .status())
                .isEqualTo(204);

        lock(writer, shared, EXCLUSIVE, "\nDepth: 0");
        assertThat(put(owner, object, "")).isEqualTo(204);
        assertThat(owner.put(calendar + "b.ics", Samples.event("b", "B", 1)).status())
                .isEqualTo(423);
        assertThat(owner.send("DELETE " + object + " HTTP/1.1").status()).isEqualTo(423);
    }

    @Test
    void whereSomethingBelowIsLockedADeepLockIsRefusedByBothAddresses() {
        lock(writer, shared + "a.ics", EXCLUSIVE, "");

        MultiStatus refused = tryLock(owner, calendar, EXCLUSIVE, "").multiStatus();

        assertThat(refused.at(object).status()).contains(423);
        assertThat(refused.at(calendar).status()).contains(424);
        assertThat(tryLock(owner, calendar, EXCLUSIVE, "\nDepth: 0").status()).isEqualTo(200);
    }

    @Test
    void sharedLocksBearEachOtherAndEitherTokenOpens() {
        String one = lock(owner, object, SHARED, "");
        String another = lock(writer, shared + "a.ics", SHARED, "");

        assertThat(tryLock(owner, object, EXCLUSIVE, "").status()).isEqualTo(423);
        assertThat(put(owner, object, "")).isEqualTo(423);
        assertThat(put(owner, object, "\nIf: (" + one + ")")).isEqualTo(204);
        assertThat(put(writer, shared + "a.ics", "\nIf: (" + another + ")")).isEqualTo(204);
    }

    @Test
    void aLockIsToldRefreshedAndGivenBack() {
        String token = lock(owner, object, EXCLUSIVE, "\nTimeout: Second-100");
        String asked = "PROPFIND " + object + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><lockdiscovery/>"
                + "<supportedlock/></prop></propfind>";
        String discovered = owner.send(asked).body();
        assertThat(discovered)
                .contains("http://example.org/me", "<D:depth>infinity</D:depth>", token.replaceAll("[<>]", ""))
                .containsPattern("Second-(100|9[0-9])")
                .contains("<D:lockroot><D:href>" + object + "</D:href></D:lockroot>");

        Answer refreshed = owner.send("LOCK " + object + " HTTP/1.1\nTimeout: Second-3000\nIf: (" + token + ")");
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.body()).containsPattern("Second-(3000|29[0-9][0-9])");
        assertThat(owner.send("LOCK " + object + " HTTP/1.1\nIf: (<urn:uuid:none>)")
                        .status())
                .isEqualTo(412);

        assertThat(writer.send("UNLOCK " + shared + "a.ics HTTP/1.1\nLock-Token: " + token)
                        .status())
                .isEqualTo(403);
        assertThat(owner.send("UNLOCK " + object + " HTTP/1.1\nLock-Token: <urn:uuid:none>")
                        .status())
                .isEqualTo(409);
        assertThat(owner.send("UNLOCK " + object + " HTTP/1.1\nLock-Token: " + token)
                        .status())
                .isEqualTo(204);
        assertThat(owner.send(asked).body()).doesNotContain("activelock");
        assertThat(put(writer, shared + "a.ics", "")).isEqualTo(204);
    }

    @Test
    void theOwnerOfACalendarMayRemoveTheLockOfSomebodyElse() {
        String token = lock(writer, shared + "a.ics", EXCLUSIVE, "");

        assertThat(owner.send("UNLOCK " + object + " HTTP/1.1\nLock-Token: " + token)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aLockIsGoneWithWhatItWasOn() {
        String token = lock(owner, object, EXCLUSIVE, "");

        assertThat(owner.send("DELETE " + object + " HTTP/1.1\nIf: (" + token + ")")
                        .status())
                .isEqualTo(204);

        assertThat(put(writer, shared + "a.ics", "")).isEqualTo(201);
    }

    @Test
    void aFreeNameInACalendarCannotBeLockedAsAnEmptyObjectIsNone() {
        Answer refused = tryLock(owner, calendar + "new.ics", EXCLUSIVE, "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(owner.put(calendar + "new.ics", Samples.event("n", "N", 1)).status())
                .isEqualTo(201);
    }

    @Test
    void theIfHeaderIsEvaluatedInFull() {
        String token = lock(owner, object, EXCLUSIVE, "");
        assertThat(put(owner, object, "\nIf: (" + token + ")")).isEqualTo(204);
        String etag = owner.send("HEAD " + object + " HTTP/1.1").header("ETag").orElseThrow();
        String[] holding = {
            "(" + token + ")",
            "(" + token + " [" + etag + "])",
            "([\"stale\"]) (" + token + ")",
            "(" + token + " Not <DAV:no-lock>)",
            "(" + token + " Not [\"stale\"])",
            "<" + object + "> (" + token + ")",
            "<http://any.example" + object + "> (" + token + ")",
            "<" + calendar + "> (Not <urn:uuid:x>) <" + object + "> (" + token + ")",
            "(<urn:uuid:x>) (Not <DAV:no-lock>) (" + token + " [\"x\"])"
        };
        for (String header : holding) {
            assertThat(put(owner, object, "\nIf: " + header)).as(header).isEqualTo(204);
        }
        for (String header : new String[] {"(<urn:uuid:x>)", "(" + token + " [\"stale\"])", "(Not " + token + ")"}) {
            assertThat(put(owner, object, "\nIf: " + header)).as(header).isEqualTo(412);
        }
        for (String header : new String[] {"()", "(" + token, "x", "(x)", "<" + object + ">", "([stale])"}) {
            assertThat(put(owner, object, "\nIf: " + header)).as(header).isEqualTo(400);
        }
    }

    @Test
    void afterALockIsGrantedNoWriteLandsThatWasUnderWay() throws Exception {
        Client owner = Server.client("user3");
        String calendar = Samples.newCalendar(owner);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        for (int round = 0; round < 30; round++) {
            String path = calendar + "race-" + round + ".ics";
            Samples.put(owner, path, Samples.event("race-" + round, "First", 1));
            String second = Samples.event("race-" + round, "Second", 2);
            Future<Answer> write = writer.submit(() -> owner.put(path, second));
            Answer lock = owner.send(
                    "LOCK " + path + " HTTP/1.1\nDepth: 0\n\n"
                            + "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>");
            assertThat(lock.status()).isEqualTo(200);
            String locked = owner.send("GET " + path + " HTTP/1.1").body();
            assertThat(write.get().status()).isIn(204, 423);

            assertThat(owner.send("GET " + path + " HTTP/1.1").body()).isEqualTo(locked);
        }
        writer.shutdown();
    }
}
