/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Address books as clients of theirs ask for them. */
record Cards(Client client, String book) {
    /** A new address book. */
    static Cards of(Client client) {
        return new Cards(client, Samples.newAddressBook(client));
    }

    String path(String name) {
        return book + name + ".vcf";
    }

    /** A card of these lines after VERSION. */
    static String card(String version, String... lines) {
        return "BEGIN:VCARD\nVERSION:" + version + "\n" + String.join("\n", lines) + "\nEND:VCARD\n";
    }

    /** Stores a card, or tries to. */
    Answer put(String name, String card) {
        return client.put(path(name), card);
    }

    /** A card as it is stored. */
    String stored(String name) {
        return unfolded(client.send("GET " + path(name) + " HTTP/1.1").body());
    }

    /** An addressbook-multiget. */
    Answer multiget(String addressData, String... names) {
        String references =
                Stream.of(names).map(name -> "<href>" + path(name) + "</href>").collect(Collectors.joining());
        return report("addressbook-multiget", addressData, references);
    }

    /** An addressbook-query. */
    Answer query(String addressData, String filter) {
        return report("addressbook-query", addressData, filter);
    }

    private Answer report(String name, String addressData, String rest) {
        return client.send("REPORT " + book + " HTTP/1.1\nDepth: 1\nContent-Type: application/xml\n\n<c:" + name
                + " xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><getetag/>" + addressData + "</prop>"
                + rest + "</c:" + name + ">");
    }

    /** A card as a multiget tells it in a version, unfolded, with the line ends of this test. */
    String in(String version, String name) {
        String wanted = "<c:address-data content-type='text/vcard' version='" + version + "'/>";
        return unfolded(multiget(wanted, name).multiStatus().at(path(name)).text("address-data"));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n", "\n").replace("\n ", "");
    }
}
