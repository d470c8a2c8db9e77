/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three MariaDB servers that are one Galera cluster. */
final class Galera implements Failover {
    static final String[] PROGRAMS = {"/usr/sbin/mariadbd", "/usr/bin/mariadb-install-db", "/usr/bin/rsync"};
    private static final String USER = "root";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Set<PosixFilePermission> EVERYBODY = PosixFilePermissions.fromString("rwxrwxrwx");
    private static final int MEMBERS = 3;

    private final Path folder;
    private final List<Member> members;
    private final List<Process> processes = new ArrayList<>();

    /** A member, by its ports: for clients, for the others, for what it missed, and for all there is. */
    private record Member(String name, int clients, int others, int missed, int all) {}

    Galera(Path folder) {
        this.folder = folder;
        this.members = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> new Member(
                        "member" + number,
                        Program.freePort(),
                        Program.freePort(),
                        Program.freePort(),
                        Program.freePort()))
                .toList();
    }

    Galera start() {
        for (Member member : members) {
            start(member);
            int expected = processes.size();
            Conditions.await(expected + " members", PATIENCE, () -> size(member) == expected);
        }
        return this;
    }

    private void start(Member member) {
        Path home = folder.resolve(member.name());
        Path data = home.resolve("data");
        try {
            Files.setPosixFilePermissions(folder, EVERYBODY);
            Files.setPosixFilePermissions(Files.createDirectories(home), EVERYBODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What copies a member to another does not do it for an administrator
        String user = System.getProperty("user.name");
        String owner = "--user=" + (user.equals("root") ? "mysql" : user);
        Program.run(
                home.resolve("log"),
                List.of(
                        "/usr/bin/mariadb-install-db",
                        "--no-defaults",
                        "--auth-root-authentication-method=normal",
                        "--datadir=" + data,
                        owner));
        List<String> command = new ArrayList<>(List.of(
                "/usr/sbin/mariadbd",
                "--no-defaults",
                owner,
                "--datadir=" + data,
                "--port=" + member.clients(),
                "--bind-address=127.0.0.1",
                "--socket=" + home.resolve("s"),
                "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2",
                "--wsrep-on=ON",
                "--wsrep-provider=/usr/lib/galera/libgalera_smm.so",
                "--wsrep-cluster-name=kalends",
                "--wsrep-cluster-address=gcomm://"
                        + members.stream()
                                .map(each -> "127.0.0.1:" + each.others())
                                .collect(Collectors.joining(",")),
                "--wsrep-node-name=" + member.name(),
                "--wsrep-node-address=127.0.0.1:" + member.others(),
                "--wsrep-provider-options=base_port=" + member.others() + ";gmcast.listen_addr=tcp://127.0.0.1:"
                        + member.others() + ";ist.recv_addr=127.0.0.1:" + member.missed(),
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + member.all(),
                // Who reads at one member sees what was written at another
                "--wsrep-sync-wait=1"));
        if (processes.isEmpty()) {
            command.add("--wsrep-new-cluster");
        }
        processes.add(Program.start(home.resolve("log"), command));
    }

    /** How many members there are, as one of them sees it; 0 while it does not answer. */
    private static int size(Member member) {
        try (Connection connection = connection(member);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW STATUS LIKE 'wsrep_cluster_size'")) {
            return row.next() ? row.getInt(2) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }

    private static Connection connection(Member member) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + member.clients() + "/?user=" + USER);
    }

    /** Of the first of the members that is there. */
    @Override
    public String newDatabase() {
        try (Connection connection = connection(members.get(0));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE kalends");
        } catch (SQLException e) {
            throw new IllegalStateException("No database can be made", e);
        }
        return "jdbc:mariadb:sequential://"
                + members.stream()
                        .map(member -> "127.0.0.1:" + member.clients())
                        .collect(Collectors.joining(","))
                + "/kalends";
    }

    @Override
    public String user() {
        return USER;
    }

    /** The first, which everybody writes to. */
    @Override
    public void killWriter() {
        Signals.killAll(processes.get(0).toHandle());
    }

    @Override
    public void close() {
        processes.forEach(process -> Signals.killAll(process.toHandle()));
    }
}
