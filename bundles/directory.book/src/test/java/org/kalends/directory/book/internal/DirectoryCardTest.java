/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

class DirectoryCardTest {
    private static User user(Map<String, String> attributes) {
        return new User(
                new UserId(1, 3),
                "anna",
                "Anna, or so",
                "Anna",
                "O;Hara",
                Optional.of("anna@example.org"),
                List.of("a@example.org"),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Set.of(),
                attributes);
    }

    @Test
    void aUserIsACard() {
        assertThat(DirectoryCard.of(user(Map.of())).text())
                .isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:"
                        + DirectoryCard.uid(1, user(Map.of()).key())
                        + "\r\nFN:Anna\\, or so\r\nN:O\\;Hara;Anna;;;\r\nEMAIL;TYPE=INTERNET,WORK,PREF:anna@example.org\r\n"
                        + "EMAIL;TYPE=INTERNET,WORK:a@example.org\r\nEND:VCARD\r\n");
    }

    @Test
    void attributesForCardsArePropertiesAndOthersAreNot() {
        String card = DirectoryCard.of(user(Map.of(
                        "vcard/TEL;TYPE=WORK", "+49 30 1",
                        "vcard/NOTE", "a\nTEL:2",
                        "vcard/A:B", "no name",
                        "config/x", "secret")))
                .text();

        assertThat(card).contains("\r\nTEL;TYPE=WORK:+49 30 1\r\n", "\r\nNOTE:a\\nTEL:2\r\n");
        assertThat(card).doesNotContain("no name", "secret");
    }

    @Test
    void aGroupNamesThoseWhoAreThere() {
        Group group = new Group(1, 2, "sales", "Sales", List.of(4, 3, 9), Optional.of("sales@example.org"));

        String card = DirectoryCard.of(group, Set.of(3, 4)::contains).text();

        assertThat(card.lines().filter(line -> line.startsWith("X-ADDRESSBOOKSERVER")))
                .containsExactly(
                        "X-ADDRESSBOOKSERVER-KIND:group",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:"
                                + DirectoryCard.uid(1, user(Map.of()).key()),
                        card.lines()
                                .filter(line -> line.contains("MEMBER"))
                                .skip(1)
                                .findFirst()
                                .orElseThrow());
        assertThat(DirectoryCard.name(group.key())).isEqualTo("groups-2.vcf");
    }
}
