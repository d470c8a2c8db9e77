/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** A program that many people use synchronises two folders through a balancer that asks the nodes by turns. */
class VdirsyncerIT {
    private static final Path PROGRAM = Path.of("/usr/bin/vdirsyncer");
    private static final String USER = Users.login(9);
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final int EVENTS = 30;

    private final Path folder = Cluster.newFolder("vdirsyncer");
    private final Cluster cluster = Cluster.running();

    @BeforeEach
    void requireProgram() {
        assumeTrue(Files.isExecutable(PROGRAM), "There is no " + PROGRAM);
    }

    @Test
    void foldersOfTwoMachinesAreInTheEndTheSame() throws Exception {
        try (Balancer balancer = Balancer.before(cluster.nodes())) {
            List<Path> machines = List.of(machine("a", balancer), machine("b", balancer));
            for (int number = 0; number < EVENTS; number++) {
                write(machines.get(number % 2), "event-" + number, "First");
            }
            synchronise(machines);
            assertThat(contents(machines.get(0))).hasSize(EVENTS);

            change(machines);
            synchronise(machines);
            synchronise(machines);
        }
    }

    /** Each side and somebody else change, create and delete something. */
    private void change(List<Path> machines) throws IOException {
        write(machines.get(0), "event-0", "Changed");
        Files.delete(files(machines.get(1)).get("event-1"));
        Client client = cluster.client(USER);
        Samples.put(client, CALENDAR + "other.ics", Samples.event("other"));
        String deleted = Mirror.listing(client, CALENDAR).keySet().stream()
                .filter(href -> client.get(href).body().contains("UID:event-2\r\n"))
                .findFirst()
                .orElseThrow();
        assertThat(client.send("DELETE", deleted, "").status()).isEqualTo(204);
    }

    private void synchronise(List<Path> machines) throws Exception {
        for (Path machine : List.of(machines.get(0), machines.get(1), machines.get(0))) {
            run(machine, "sync");
        }
        Client client = cluster.client(USER);
        Set<String> uids = Mirror.listing(client, CALENDAR).keySet().stream()
                .map(href -> client.get(href).body().replaceAll("(?s).*UID:([^\r]*).*", "$1"))
                .collect(Collectors.toSet());
        assertThat(files(machines.get(0)).keySet()).isEqualTo(uids);
        assertThat(contents(machines.get(1))).isEqualTo(contents(machines.get(0)));
    }

    private Path machine(String name, Balancer balancer) throws Exception {
        Path machine = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(machine.resolve("calendar"));
        Files.writeString(
                machine.resolve("config"),
                """
                [general]
                status_path = "%1$s/status"
                [pair all]
                a = "files"
                b = "server"
                collections = ["calendar"]
                conflict_resolution = "b wins"
                [storage files]
                type = "filesystem"
                path = "%1$s"
                fileext = ".ics"
                [storage server]
                type = "caldav"
                url = "%2$s"
                username = "%3$s"
                password = "secret"
                """
                        .formatted(machine, balancer.uri(), USER));
        run(machine, "discover");
        return machine;
    }

    private static void run(Path machine, String command) throws Exception {
        Path said = machine.resolve(command + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        PROGRAM.toString(), "-c", machine.resolve("config").toString(), command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "LANG", "C.UTF-8"));
        Process process = builder.start();
        assertThat(process.waitFor()).as(() -> read(said)).isZero();
    }

    private static void write(Path machine, String uid, String summary) throws IOException {
        Path file = files(machine).getOrDefault(uid, machine.resolve("calendar/" + uid + ".ics"));
        Files.writeString(file, Samples.event(uid, summary, 1).replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    /** The file of each UID. */
    private static Map<String, Path> files(Path machine) {
        try (Stream<Path> all = Files.list(machine.resolve("calendar"))) {
            return all.collect(Collectors.toMap(
                    file -> read(file).replaceAll("(?s).*UID:([^\r\n]*).*", "$1"), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file of each UID says. */
    private static Map<String, String> contents(Path machine) {
        Map<String, String> contents = new TreeMap<>();
        files(machine).forEach((uid, file) -> contents.put(uid, read(file).replace("\r", "")));
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
