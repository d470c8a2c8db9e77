/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.TestCalendar;
import org.kalends.caldav.internal.TestConfig;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

class DisplayNameTemplatesTest {
    private static final User LISA = user(3, "Lisa");
    private static final User OTTO = user(4, "Otto [foldername] $1");

    private static User user(int id, String name) {
        return new User(
                new UserId(1, id),
                "login" + id,
                name,
                name,
                "",
                Optional.empty(),
                List.of(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Set.of(),
                Map.of());
    }

    private static String name(String given, User owner, Map<String, String> settings) {
        Actor lisa = TestCalendar.actor();
        Actor actor = new Actor(LISA, lisa.context(), lisa.grantees(), new TestConfig(settings), Optional.empty());
        return DisplayNameTemplates.name(given, owner, actor);
    }

    @Test
    void ownCalendarsHaveTheirPlainNameAndSharedOnesThatOfTheirOwner() {
        assertThat(name("Work", LISA, Map.of())).isEqualTo("Work");
        assertThat(name("Work [owner]", OTTO, Map.of())).isEqualTo("Work [owner] (Otto [foldername] $1)");
    }

    @Test
    void whatBelongsToAContextAsAWholeHasTheNameItWasGiven() {
        User nobody = CollectionOwner.context(1).user();

        assertThat(name("Hall", nobody, Map.of())).isEqualTo("Hall");
    }

    @Test
    void theTemplatesAreThoseOfWhoeverLooks() {
        Map<String, String> settings = Map.of(
                "com.openexchange.caldav.standardFolderDisplayName", "[foldername] – [owner]",
                "com.openexchange.caldav.sharedFolderDisplayName", "[other]: [foldername]");

        assertThat(name("Work", LISA, settings)).isEqualTo("Work – Lisa");
        assertThat(name("Work", OTTO, settings)).isEqualTo("[other]: Work");
    }

    @Test
    void aTemplateOfNothingLeavesTheName() {
        assertThat(name("Work", LISA, Map.of("com.openexchange.caldav.standardFolderDisplayName", " ")))
                .isEqualTo("Work");
    }
}
