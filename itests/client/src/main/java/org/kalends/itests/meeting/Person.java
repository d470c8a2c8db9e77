/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.function.Supplier;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/**
 * Somebody of a history of meetings.
 *
 * @param id the number of the user
 * @param address the calendar address
 * @param clients a client for each request, such as one of any node
 */
public record Person(int id, String address, Supplier<Client> clients) {
    static final String OWN_HOME = "/dav/caldav/";

    /** Somebody whose login and address are made of the number. */
    static Person numbered(int id, Supplier<Client> clients) {
        return new Person(id, "mailto:user" + id + "@example.org", clients);
    }

    /** An address in the own home as a delegate has to write it. */
    String seenByOthers(String path) {
        return path.replaceFirst(OWN_HOME, OWN_HOME + "users/" + id + '/');
    }

    Client client() {
        return clients.get();
    }

    Answer put(String path, String object, String condition) {
        return client().sendObject("PUT " + path + " HTTP/1.1\nContent-Type: text/calendar\n" + condition, object);
    }

    Answer post(String method, String object) {
        return client().sendObject(
                        "POST " + OWN_HOME + "schedule-outbox/ HTTP/1.1\nContent-Type: text/calendar; method=" + method,
                        object);
    }

    Answer report(String path, String body) {
        return client().send("REPORT", path, body, "Depth", "1");
    }

    @Override
    public String toString() {
        return "user" + id;
    }
}
