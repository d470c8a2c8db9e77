/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kalends.itests.client.Client;

/** A server of its own, with rooms of several kinds, a group of two, and nine people who book them. */
final class MeetingRooms {
    static final String ROOM = "mailto:room@example.org";
    static final String HARD_ROOM = "mailto:hard@example.org";
    static final String DESK = "mailto:desk@example.org";
    static final String BIKE = "mailto:bike@example.org";
    static final String STRICT_ROOM = "mailto:strict@example.org";
    static final int PEOPLE = 9;

    private static final String SETTING = "config/org.kalends.scheduling.resource.";

    private final Path folder;
    private ServerProcess server;

    private MeetingRooms(Path folder) {
        this.folder = folder;
    }

    static MeetingRooms start(Path folder) throws IOException {
        Distribution.configure(folder.resolve("etc"), identity());
        MeetingRooms rooms = new MeetingRooms(folder);
        rooms.run();
        return rooms;
    }

    private void run() throws IOException {
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
    }

    /** Ends it as {@code kill -9} does, and starts it again. */
    void killAndStart() throws IOException, InterruptedException {
        server.kill();
        run();
    }

    int stop() throws InterruptedException {
        return server.terminate();
    }

    /** One of the people, from 1. */
    CalendarUser user(int id) {
        return new CalendarUser(Client.at(() -> server.baseUri()).as("user" + id), "mailto:user" + id + "@example.org");
    }

    private static String identity() {
        String users = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(
                        id -> "      - { id: " + id + ", login: user" + id + ", password: \"{noop}secret\", email: user"
                                + id + "@example.org, permissions: [calendar, tasks, infostore] }\n")
                .collect(Collectors.joining());
        return "contexts:\n  - id: 1\n    name: one\n    loginMappings: [defaultcontext]\n    users:\n" + users
                + "    groups: [ { id: 1, name: team, members: [2, 3], email: team@example.org } ]\n    resources:\n"
                + resource(1, "room", "managers: users/9")
                + resource(2, "hard", "hardConflicts: \"true\"")
                + resource(3, "desk", "autoScheduleMode: none, " + SETTING + "managers: users/9")
                + resource(4, "bike", "autoScheduleMode: accept-always")
                + resource(5, "strict", "maxConflicts: \"0\"");
    }

    private static String resource(int id, String name, String setting) {
        return "      - { id: " + id + ", name: " + name + ", displayName: The " + name + ", kind: ROOM, email: " + name
                + "@example.org, attributes: { " + SETTING + setting + " } }\n";
    }
}
