/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three PostgreSQL servers under Patroni with etcd, and an HAProxy that leads to the one which takes writes. A
 * write is acknowledged only when a second member has it.
 */
final class Patroni implements Failover {
    static final String[] PROGRAMS = {
        "/usr/bin/patroni",
        "/usr/bin/etcd",
        "/usr/sbin/haproxy",
        "/usr/lib/postgresql/15/bin/postgres",
        "/usr/sbin/runuser"
    };

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int MEMBERS = 3;

    private final Path folder;
    private final int etcd = Program.freePort();
    private final int entry = Program.freePort();
    private final List<Process> processes = new ArrayList<>();
    private final List<Member> members;

    /** A member, by the ports of its PostgreSQL and of its Patroni. */
    private record Member(String name, int postgres, int rest) {}

    Patroni(Path folder) {
        this.folder = folder;
        this.members = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> new Member("member" + number, Program.freePort(), Program.freePort()))
                .toList();
    }

    Patroni start() {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            startEtcd();
            for (Member member : members) {
                Path configuration = folder.resolve(member.name() + ".yml");
                Files.writeString(configuration, configuration(member));
                asPostgres(member.name(), List.of("/usr/bin/patroni", configuration.toString()));
            }
            startProxy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Conditions.await(
                "a leader and those that follow",
                PATIENCE,
                () -> leader().isPresent()
                        && members.stream()
                                        .filter(member -> answers(member, "/synchronous"))
                                        .count()
                                >= 1);
        return this;
    }

    private void startEtcd() {
        String peer = "http://127.0.0.1:" + Program.freePort();
        String client = "http://127.0.0.1:" + etcd;
        asPostgres(
                "etcd",
                List.of(
                        "/usr/bin/etcd",
                        "--name=one",
                        "--data-dir=" + folder.resolve("etcd"),
                        "--listen-client-urls=" + client,
                        "--advertise-client-urls=" + client,
                        "--listen-peer-urls=" + peer,
                        "--initial-advertise-peer-urls=" + peer,
                        "--initial-cluster=one=" + peer));
    }

    /** PostgreSQL does not run as an administrator. */
    private void asPostgres(String name, List<String> command) {
        boolean administrator = System.getProperty("user.name").equals("root");
        List<String> whole =
                new ArrayList<>(administrator ? List.of("/usr/sbin/runuser", "-u", "postgres", "--") : List.of());
        whole.addAll(command);
        processes.add(Program.start(folder.resolve(name + ".log"), whole));
    }

    private String configuration(Member member) {
        return """
                scope: kalends
                name: %1$s
                restapi: { listen: "127.0.0.1:%2$d", connect_address: "127.0.0.1:%2$d" }
                etcd3: { host: "127.0.0.1:%3$d" }
                bootstrap:
                  dcs:
                    ttl: 20
                    loop_wait: 3
                    retry_timeout: 5
                    synchronous_mode: true
                    postgresql: { use_pg_rewind: true, parameters: { max_connections: 100 } }
                  initdb: [ { encoding: UTF8 }, data-checksums ]
                  pg_hba: [ "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust" ]
                postgresql:
                  listen: "127.0.0.1:%4$d"
                  connect_address: "127.0.0.1:%4$d"
                  data_dir: %5$s
                  bin_dir: /usr/lib/postgresql/15/bin
                  pgpass: %5$s.pass
                  authentication:
                    superuser: { username: postgres }
                    replication: { username: replicator }
                  parameters: { unix_socket_directories: %6$s }
                """
                .formatted(
                        member.name(), member.rest(), etcd, member.postgres(), folder.resolve(member.name()), folder);
    }

    /** Asks each Patroni which one leads, and cuts the connections to one that does no more. */
    private void startProxy() throws IOException {
        String servers = members.stream()
                .map(member -> "  server %s 127.0.0.1:%d check port %d"
                        .formatted(member.name(), member.postgres(), member.rest()))
                .collect(Collectors.joining("\n"));
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(
                configuration,
                """
                global
                  maxconn 200
                defaults
                  mode tcp
                  timeout connect 2s
                  timeout client 10m
                  timeout server 10m
                listen postgres
                  bind 127.0.0.1:%d
                  option httpchk GET /primary
                  http-check expect status 200
                  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
                %s
                """
                        .formatted(entry, servers));
        processes.add(Program.start(
                folder.resolve("haproxy.log"), List.of("/usr/sbin/haproxy", "-f", configuration.toString())));
    }

    private Optional<Member> leader() {
        return members.stream().filter(member -> answers(member, "/primary")).findFirst();
    }

    private static boolean answers(Member member, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + member.rest() + path))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Through the proxy. */
    @Override
    public String newDatabase() {
        String server = "jdbc:postgresql://127.0.0.1:" + entry + "/";
        Conditions.await("a way to the leader", PATIENCE, () -> {
            try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE kalends");
                return true;
            } catch (SQLException e) {
                return false;
            }
        });
        return server + "kalends";
    }

    @Override
    public String user() {
        return Postgres.USER;
    }

    /** And what looks after it. */
    @Override
    public void killWriter() {
        Member leader = leader().orElseThrow();
        Signals.killAll(processes.get(1 + members.indexOf(leader)).toHandle());
        killServer(leader);
    }

    /** The server goes on when its Patroni is gone. */
    private void killServer(Member member) {
        Path pid = folder.resolve(member.name()).resolve("postmaster.pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                        .ifPresent(Signals::killAll);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.forEach(process -> Signals.killAll(process.toHandle()));
        members.forEach(this::killServer);
    }
}
