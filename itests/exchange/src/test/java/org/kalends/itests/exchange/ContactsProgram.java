/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.exchange.CardLines.Line;

/**
 * A program that keeps a copy of some address books, knows one version of cards, and lets a person change them while it is offline.
 * Of what it does not know it gives back every line, or none.
 */
final class ContactsProgram {
    private final Client client;
    private final String agent;
    private final String version;
    private final boolean forgetful;
    private final Random random;
    private final Map<String, String> tokens = new TreeMap<>();
    private final Map<String, Copy> copies = new TreeMap<>();

    /** A card as the program has it. */
    private record Copy(String etag, CardLines card) {}

    /** A change that a person makes in one field of a card; without value it is taken away. */
    record Edit(ContactField field, Optional<String> value) {}

    /**
     * A program that has seen nothing.
     *
     * @param agent what it calls itself
     * @param books the collections that it keeps
     * @param version the version of cards that it knows, 3.0 or 4.0
     * @param forgetful whether it gives back nothing that it does not know
     */
    ContactsProgram(Client client, String agent, List<String> books, String version, boolean forgetful, Random random) {
        this.client = client;
        this.agent = agent;
        this.version = version;
        this.forgetful = forgetful;
        this.random = random;
        books.forEach(book -> tokens.put(book, ""));
    }

    private Answer send(String method, String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "User-Agent";
        all[headers.length + 1] = agent;
        return client.send(method, path, body, all);
    }

    String version() {
        return version;
    }

    boolean isForgetful() {
        return forgetful;
    }

    /** Which fields people change in it. */
    boolean knows(ContactField field) {
        return version.equals("4.0") || field.isOld() && !(forgetful && field.isExtensionIn(version));
    }

    /** The addresses of what it has. */
    List<String> cards() {
        return List.copyOf(copies.keySet());
    }

    CardLines card(String href) {
        return copies.get(href).card();
    }

    String uid(String href) {
        return card(href).first("UID").orElseThrow();
    }

    /** Learns all that has happened. */
    void synchronise() {
        tokens.replaceAll(this::synchronised);
    }

    private String synchronised(String book, String token) {
        MultiStatus changes = send(
                        "REPORT",
                        book,
                        "<sync-collection xmlns='DAV:'><sync-token>" + token
                                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>")
                .multiStatus();
        List<String> changed = new ArrayList<>();
        changes.responses().forEach((href, response) -> {
            if (response.status().equals(Optional.of(404))) {
                copies.remove(href);
            } else if (!copies.containsKey(href) || !copies.get(href).etag().equals(response.text("getetag"))) {
                changed.add(href);
            }
        });
        if (!changed.isEmpty()) {
            fetch(book, changed);
        }
        return changes.syncToken().orElseThrow();
    }

    private void fetch(String book, List<String> hrefs) {
        String data = version.equals("3.0")
                ? "<c:address-data/>"
                : "<c:address-data content-type='text/vcard' version='4.0'/>";
        StringBuilder references = new StringBuilder();
        hrefs.forEach(href -> references.append("<href>").append(href).append("</href>"));
        MultiStatus found = send(
                        "REPORT",
                        book,
                        "<c:addressbook-multiget xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><getetag/>"
                                + data + "</prop>" + references + "</c:addressbook-multiget>",
                        "Depth",
                        "1")
                .multiStatus();
        for (String href : hrefs) {
            MultiStatus.Response response = found.at(href);
            if (response.status().equals(Optional.of(404))) {
                copies.remove(href);
            } else {
                CardLines card = CardLines.of(response.text("address-data"));
                assertThat(card.first("VERSION")).contains(version);
                copies.put(href, new Copy(response.text("getetag"), card));
            }
        }
    }

    private String book(String href) {
        return href.substring(0, href.lastIndexOf('/') + 1);
    }

    /** Makes a card. */
    void create(String href, CardLines card) {
        Answer answer = put(href, card, "If-None-Match", "*");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        fetch(book(href), List.of(href));
    }

    private Answer put(String href, CardLines card, String condition, String value) {
        return send(
                "PUT",
                href,
                card.restyled(random).text(),
                "Content-Type",
                "text/vcard; charset=utf-8",
                condition,
                value);
    }

    /**
     * Changes a card as it has it; where that has been changed meanwhile it is read anew and changed then.
     *
     * @return whether it was changed; not when it has gone
     */
    boolean edit(String href, Edit edit) {
        while (copies.containsKey(href)) {
            Copy copy = copies.get(href);
            Answer answer = put(href, edited(copy.card(), edit), "If-Match", copy.etag());
            if (answer.status() != 412) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(204);
                fetch(book(href), List.of(href));
                return true;
            }
            fetch(book(href), List.of(href));
        }
        return false;
    }

    private CardLines edited(CardLines card, Edit edit) {
        Optional<Line> present = edit.field().in(card, version);
        CardLines rest = card.without(line -> present.equals(Optional.of(line)) || forgetful && isUnknown(line));
        List<Line> more = edit.value().stream()
                .flatMap(value -> edit.field().written(version, value, "new"))
                .toList();
        return rest.plus(more);
    }

    private static boolean isUnknown(Line line) {
        return line.name().startsWith("X-");
    }

    /**
     * Deletes a card, unless it has been changed since.
     *
     * @return whether it was deleted
     */
    boolean delete(String href) {
        Answer answer = send("DELETE", href, "", "If-Match", copies.get(href).etag());
        assertThat(answer.status()).isIn(204, 404, 412);
        if (answer.status() == 204) {
            copies.remove(href);
        } else {
            fetch(book(href), List.of(href));
        }
        return answer.status() == 204;
    }
}
