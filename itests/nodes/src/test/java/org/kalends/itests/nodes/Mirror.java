/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/**
 * The copy of a collection that a client keeps with {@code sync-collection}: no token of a server is ever refused by another,
 * and the states they name never go back.
 */
final class Mirror {
    private final Client client;
    private final String collection;
    private final Map<String, String> tags = new TreeMap<>();
    private String token = "";
    private long sequence;

    Mirror(Client client, String collection) {
        this.client = client;
        this.collection = collection;
    }

    /** Asks once, for some changes; whether there may be more. A server that is not there for it now is another time. */
    boolean step(int limit) {
        Answer answer = client.send(
                "REPORT",
                collection,
                "<sync-collection xmlns='DAV:'><sync-token>" + token + "</sync-token><sync-level>1</sync-level>"
                        + "<limit><nresults>" + limit + "</nresults></limit><prop><getetag/></prop></sync-collection>");
        if (answer.status() == 503) {
            return true;
        }
        MultiStatus changes = answer.multiStatus();
        changes.responses().forEach((href, response) -> {
            if (response.status().isEmpty()) {
                tags.put(href, response.text("getetag"));
            } else if (!href.equals(collection)) {
                assertThat(response.status()).contains(404);
                tags.remove(href);
            }
        });
        take(changes.syncToken().orElseThrow());
        return changes.hrefs().contains(collection);
    }

    private void take(String next) {
        long reached = Long.parseLong(next.replaceFirst("urn:kalends:sync:[^:]+:([0-9]+).*", "$1"));
        assertThat(reached).as("the state after %s is %s", token, next).isGreaterThanOrEqualTo(sequence);
        sequence = reached;
        token = next;
    }

    /** All that the collection has, by address, once there is nothing more to be told. */
    Map<String, String> caughtUp() {
        boolean more = true;
        while (more) {
            more = step(50);
        }
        return tags;
    }

    /** The same as a listing has it. */
    static Map<String, String> listing(Client client, String collection) {
        Map<String, String> tags = new TreeMap<>();
        client.list(collection, "<getetag/>").multiStatus().responses().forEach((href, response) -> {
            if (!href.equals(collection)) {
                tags.put(href, response.text("getetag"));
            }
        });
        return tags;
    }
}
