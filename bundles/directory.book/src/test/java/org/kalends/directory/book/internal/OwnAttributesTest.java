/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a card is an attribute of its user. */
class OwnAttributesTest {
    private static final Set<String> CHANGEABLE = Set.of("vcard/TEL", "vcard/NOTE", "vcard/X-ABLABEL");

    private static Map<String, Optional<String>> changes(Map<String, String> present, String... lines) {
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
        return OwnAttributes.changes(present, card, CHANGEABLE);
    }

    @Test
    void aPropertyThatIsNewOrDifferentOrGoneIsAChange() {
        Map<String, String> present =
                Map.of("vcard/TEL;TYPE=HOME", "1", "vcard/TEL;TYPE=WORK", "2", "vcard/NOTE", "three");

        assertThat(changes(present, "TEL;TYPE=HOME:1", "TEL;TYPE=WORK:3", "TEL:4"))
                .isEqualTo(Map.of(
                        "vcard/TEL;TYPE=WORK",
                        Optional.of("3"),
                        "vcard/TEL",
                        Optional.of("4"),
                        "vcard/NOTE",
                        Optional.empty()));
    }

    @Test
    void whatIsNotTheUsersStaysAsItIs() {
        Map<String, String> present = Map.of("vcard/ORG", "Example", "config/x", "1", "vcard/TEL", "1");

        assertThat(changes(present, "ORG:Mine", "TITLE:Boss", "TEL:1")).isEmpty();
    }

    @Test
    void foldsQuotesAndGroupsArePartOfALine() {
        assertThat(changes(Map.of(), "TEL;TYPE=\"a:b\":1", "item1.tel:2", "item1.X-ABLabel:boat", "NOTE:one: t", " wo"))
                .isEqualTo(Map.of(
                        "vcard/TEL;TYPE=\"a:b\"",
                        Optional.of("1"),
                        "vcard/item1.tel",
                        Optional.of("2"),
                        "vcard/item1.X-ABLabel",
                        Optional.of("boat"),
                        "vcard/NOTE",
                        Optional.of("one: two")));
    }

    @Test
    void twoOfOneNameAreTwo() {
        Map<String, Optional<String>> changes = changes(Map.of(), "TEL:1", "TEL:2", "a.TEL:3", "a.TEL:4");

        assertThat(changes)
                .isEqualTo(Map.of(
                        "vcard/TEL",
                        Optional.of("1"),
                        "vcard/n2.TEL",
                        Optional.of("2"),
                        "vcard/a.TEL",
                        Optional.of("3"),
                        "vcard/n3.TEL",
                        Optional.of("4")));
        Map<String, String> after = OwnAttributes.changed(Map.of(), changes);
        assertThat(after.keySet()).allMatch(name -> OwnAttributes.property(name).isPresent());
        assertThat(changes(after, "TEL:1", "n2.TEL:2", "a.TEL:3", "n3.TEL:4")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEL", "TEL:", "TEL;X=\"1:2", ":1", "TEL 2:3", "EMAIL:a@example.org"})
    void whatIsNoPropertyOfTheUsersIsNone(String line) {
        assertThat(changes(Map.of(), line)).isEmpty();
    }

    @Test
    void thereIsAnEndOfWhatOneMaySay() {
        assertThatThrownBy(() -> changes(Map.of(), "TEL:1\r\n".repeat(101).strip()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 100");
    }

    @Test
    void aDirectoryWithNothingOfCardsHasNobodyWrite() {
        assertThat(OwnAttributes.areSomeCardsOf(Set.of("config/x"))).isFalse();
        assertThat(OwnAttributes.areSomeCardsOf(CHANGEABLE)).isTrue();
    }
}
