/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Of several who want the same thing at several nodes at the same moment, one gets it, and the others are told. */
class RivalsIT {
    private static final int RIVALS = 6;
    private static final String HOME = "/dav/caldav/";
    private static final String LOCK =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>" + "<locktype><write/></locktype></lockinfo>";
    private static final String USER = Users.login(3);

    private final Cluster cluster = Cluster.running();
    private final String calendar = HOME + "rivals-" + System.nanoTime() + "/";

    private Client rival(int number) {
        return cluster.node(number % cluster.nodes().size()).client(USER);
    }

    private void makeCalendar() {
        assertThat(rival(0).send("MKCALENDAR", calendar, "").status()).isEqualTo(201);
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }

    private static void assertOneWinner(List<Answer> answers, int won, int lost) {
        assertThat(statuses(answers)).containsOnly(won, lost);
        assertThat(Collections.frequency(statuses(answers), won)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void oneTakesTheLock() {
        makeCalendar();
        Samples.put(rival(0), calendar + "a.ics", Samples.event("a"));

        assertOneWinner(AtOnce.times(RIVALS, number -> rival(number).send("LOCK", calendar + "a.ics", LOCK)), 200, 423);
    }

    @RepeatedTest(5)
    void oneMakesTheCalendar() {
        List<Answer> answers = AtOnce.times(RIVALS, number -> rival(number).send("MKCALENDAR", calendar, ""));

        assertThat(statuses(answers)).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.preconditions()).containsExactly("resource-must-be-null"));
    }

    @RepeatedTest(5)
    void oneChangesWhatAllHaveRead() {
        makeCalendar();
        String object = calendar + "a.ics";
        String tag = Samples.put(rival(0), object, Samples.event("a", "Before", 1));

        List<Answer> answers = AtOnce.times(RIVALS, number -> rival(number)
                .sendObject(
                        "PUT " + object + " HTTP/1.1\nContent-Type: text/calendar\nIf-Match: " + tag,
                        Samples.event("a", "Rival " + number, 1)));

        assertOneWinner(answers, 204, 412);
        int winner = statuses(answers).indexOf(204);
        assertThat(rival(winner + 1).get(object).body()).contains("Rival " + winner);
    }

    @RepeatedTest(5)
    void oneMakesTheObject() {
        makeCalendar();

        assertOneWinner(
                AtOnce.times(RIVALS, number -> rival(number)
                        .sendObject(
                                "PUT " + calendar + "a.ics HTTP/1.1\nContent-Type: text/calendar\nIf-None-Match: *",
                                Samples.event("a", "Rival " + number, 1))),
                201,
                412);
    }

    @RepeatedTest(5)
    void oneHasTheUid() {
        makeCalendar();

        List<Answer> answers = AtOnce.times(
                RIVALS, number -> rival(number).put(calendar + "rival" + number + ".ics", Samples.event("same")));

        assertOneWinner(answers, 201, 403);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 403)
                .allSatisfy(answer -> assertThat(answer.preconditions()).containsExactly("no-uid-conflict"));
    }

    @Test
    void nodesThatFillAQuotaTogetherNeverExceedIt() {
        String book = "/dav/carddav/contacts/";
        String card = Samples.card("uid", "C").replace("END:", "NOTE:" + "x".repeat(800) + "\nEND:");
        List<List<Answer>> answers = AtOnce.times(RIVALS, rival -> {
            Client client = cluster.node(rival % cluster.nodes().size()).client(Users.BOUNDED);
            return IntStream.range(0, 8)
                    .mapToObj(number -> client.put(
                            book + "r" + rival + "-" + number + ".vcf",
                            card.replace("uid", "r" + rival + "-" + number)))
                    .toList();
        });

        assertThat(answers.stream().flatMap(List::stream).map(Answer::status)).containsOnly(201, 507);
        for (Node node : cluster.nodes()) {
            long used = Long.parseLong(node.client(Users.BOUNDED)
                    .propfind(book, "<quota-used-bytes/>")
                    .multiStatus()
                    .only()
                    .text("quota-used-bytes"));
            assertThat(used).as("as much as goes in, and no more").isBetween(Users.BOUND - 1_000L, (long) Users.BOUND);
        }
    }
}
