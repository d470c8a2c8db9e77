/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

/** The file of users that all nodes have. */
final class Users {
    /** Octets that the user of this login may store. */
    static final int BOUND = 20_000;

    static final String BOUNDED = "bounded";

    /** The address of a room. */
    static final String ROOM = "room@example.org";

    /** The address of a group of two. */
    static final String TEAM = "team@example.org";

    private static final int ORDINARY = 60;

    private Users() {}

    /** A user who owns what the tests of one class are about. */
    static String login(int id) {
        return "user" + id;
    }

    static String identity() {
        StringBuilder yaml = new StringBuilder(
                "contexts:\n  - id: 1\n    name: one\n    loginMappings: [defaultcontext]\n    users:\n");
        for (int id = 1; id <= ORDINARY; id++) {
            yaml.append(user(id, login(id), "{}"));
        }
        yaml.append(user(ORDINARY + 1, BOUNDED, "{ config/org.kalends.dav.quota.user: \"" + BOUND + "\" }"));
        yaml.append("    groups: [ { id: 1, name: team, members: [42, 43], email: " + TEAM + " } ]\n");
        return yaml.append("    resources: [ { id: 1, name: room, kind: ROOM, email: " + ROOM + " } ]\n")
                .toString();
    }

    private static String user(int id, String login, String attributes) {
        return "      - { id: " + id + ", login: " + login + ", password: \"{noop}secret\", displayName: " + login
                + ", email: " + login
                + "@example.org, permissions: [calendar, contacts, tasks, infostore], attributes: " + attributes
                + " }\n";
    }
}
