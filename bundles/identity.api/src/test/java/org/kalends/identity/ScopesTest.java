/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.Scopes.Access;

class ScopesTest {
    private static final Scopes READING_CALENDARS = Scopes.of(Map.of("calendar", Access.READ));

    @Test
    void aPasswordIsGoodForEverything() {
        assertThat(Scopes.ALL.allow(Access.WRITE, Set.of("calendar"))).isTrue();
        assertThat(Scopes.ALL.allow(Access.WRITE, Set.of("what comes next year")))
                .isTrue();
        assertThat(Scopes.ALL.allow(Access.WRITE, Set.of())).isTrue();
    }

    @Test
    void whatIsNotNamedIsNotAllowed() {
        assertThat(READING_CALENDARS.allow(Access.READ, Set.of("calendar"))).isTrue();
        assertThat(READING_CALENDARS.allow(Access.WRITE, Set.of("calendar"))).isFalse();
        assertThat(READING_CALENDARS.allow(Access.READ, Set.of("contacts"))).isFalse();
        assertThat(READING_CALENDARS.allow(Access.READ, Set.of())).isFalse();
    }

    @Test
    void ofSeveralModulesTheOneThatGoesFarthestDecides() {
        assertThat(READING_CALENDARS.in(Set.of("calendar", "tasks"))).isEqualTo(Access.READ);
        assertThat(new Scopes(Access.READ, Map.of("contacts", Access.NONE)).in(Set.of("contacts", "calendar")))
                .isEqualTo(Access.READ);
    }

    @Test
    void aModuleThatIsNamedCountsBeforeAllOthers() {
        Scopes allButContacts = new Scopes(Access.WRITE, Map.of("contacts", Access.NONE));

        assertThat(allButContacts.allow(Access.READ, Set.of("contacts"))).isFalse();
        assertThat(allButContacts.allow(Access.WRITE, Set.of("calendar"))).isTrue();
    }
}
