/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/**
 * Bundles are replaced while clients ask all kinds of things: nobody is told that something is not there, or not allowed, or
 * wrong. What was answered is printed as a table, and left in {@code target/replaced-bundles.txt}.
 *
 * <p>Where the bundle of the HTTP service itself starts anew, as it is wired to the one replaced, it takes all servlets away before
 * it stops to listen: what it answers then by itself is in the table, and is nobody's of ours.
 */
public class ReplacedBundlesIT extends RunningServer {
    private static final long PAUSE_NANOS = 5_000_000;
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";
    private static final String CONTAINER = " of the container";
    private static final List<String> VICTIMS = List.of(
            "org.kalends.dav.core",
            "org.kalends.config",
            "org.kalends.config.identity",
            "org.kalends.identity",
            "org.kalends.identity.file",
            "org.kalends.shell.api",
            "org.kalends.storage.api",
            "org.kalends.storage.jdbc",
            "org.kalends.caldav",
            "org.kalends.carddav",
            "org.kalends.dav.api",
            "org.kalends.dav.principal",
            "org.kalends.dav.acl",
            "org.kalends.dav.write",
            "org.apache.felix.scr",
            "org.apache.felix.configadmin",
            "org.apache.felix.metatype");

    @Before
    public void fill() {
        anton().put(EVENT, Samples.event("tea"));
    }

    @Test
    public void nobodyShouldBeToldAnythingWrongWhateverIsReplaced() throws Exception {
        List<String> table = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String victim : VICTIMS) {
            for (Replacement replacement : Replacement.values()) {
                URI http = httpService();
                Map<String, Map<Object, Integer>> told = replace(victim, replacement);
                boolean restarted = !http.equals(httpService());
                table.add("%-30s %-16s %s".formatted(victim, replacement, sum(told)));
                report(table);
                told.forEach((target, answers) -> answers.keySet().stream()
                        .filter(answer -> !isRight(answer.toString()))
                        .filter(answer -> !(restarted && answer.toString().endsWith(CONTAINER)))
                        .forEach(answer -> wrong.add(victim + ", " + replacement + ": " + target + " " + answer + " x"
                                + answers.get(answer))));
            }
        }
        table.forEach(System.out::println);
        assertThat(wrong).as(String.join("\n", table)).isEmpty();
    }

    private Map<String, Map<Object, Integer>> replace(String victim, Replacement replacement) throws Exception {
        Map<String, Onlooker> onlookers = new LinkedHashMap<>();
        questions().forEach((target, question) -> onlookers.put(target, Onlooker.asking(() -> told(question))));
        try {
            replacement.carryOut(bundle(victim), () -> onlookers.values().forEach(Onlooker::awaitNews));
            awaitServer();
            onlookers.values().forEach(Onlooker::awaitNews);
        } finally {
            for (Onlooker onlooker : onlookers.values()) {
                onlooker.close();
            }
        }
        Map<String, Map<Object, Integer>> told = new LinkedHashMap<>();
        onlookers.forEach((target, onlooker) -> told.put(target, onlooker.told()));
        return told;
    }

    private Map<String, Supplier<Answer>> questions() {
        Client anton = anton();
        Client anyone = anyone();
        Map<String, Supplier<Answer>> questions = new LinkedHashMap<>();
        questions.put("root", () -> anton.propfind("/", "<current-user-principal/>"));
        questions.put("prefix", () -> anton.propfind("/dav/", "<current-user-principal/>"));
        questions.put("well-known", () -> anyone.get("/.well-known/caldav"));
        questions.put("home", () -> anton.list("/dav/caldav/", "<resourcetype/>"));
        questions.put("calendar", () -> anton.list("/dav/caldav/calendar/", "<getetag/>"));
        questions.put("object", () -> anton.get(EVENT));
        questions.put("principal", () -> anton.propfind("/dav/principals/users/3/", "<displayname/>"));
        questions.put("options", () -> anyone.send("OPTIONS", "/dav/", ""));
        return questions;
    }

    /** The status, and what is missing beside it. */
    private static String told(Supplier<Answer> question) {
        LockSupport.parkNanos(PAUSE_NANOS);
        try {
            Answer answer = question.get();
            boolean ofContainer = answer.status() == 404 && !answer.body().contains("DAV:");
            boolean promised =
                    switch (answer.status()) {
                        case 401 -> answer.header("WWW-Authenticate")
                                .filter(value -> !value.isBlank())
                                .isPresent();
                        case 503 -> answer.header("Retry-After").isPresent();
                        default -> true;
                    };
            return answer.status() + (ofContainer ? CONTAINER : promised ? "" : " bare");
        } catch (UncheckedIOException e) {
            return "none";
        }
    }

    /** Another address, whenever the HTTP service has started anew: it takes any free port. */
    private URI httpService() {
        return Endpoint.of(framework());
    }

    private static boolean isRight(String answer) {
        return answer.matches("2\\d\\d|3\\d\\d|401|503|none");
    }

    /** How often each answer was given, and to which targets where it is a wrong one. */
    private static String sum(Map<String, Map<Object, Integer>> told) {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, TreeSet<String>> targets = new TreeMap<>();
        told.forEach((target, answers) -> answers.forEach((answer, count) -> {
            times.merge(answer.toString(), count, Integer::sum);
            targets.computeIfAbsent(answer.toString(), any -> new TreeSet<>()).add(target);
        }));
        return times.entrySet().stream()
                .map(entry -> entry.getValue() + "x " + entry.getKey()
                        + (isRight(entry.getKey()) ? "" : " " + targets.get(entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    private static void report(List<String> table) throws IOException {
        Files.write(Path.of(System.getProperty("kalends.work")).resolveSibling("replaced-bundles.txt"), table);
    }
}
