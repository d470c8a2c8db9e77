/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.identity.internal.SmallTown;
import org.kalends.testing.TypedCommand;

class UsersCommandTest {
    private final TypedCommand command = new TypedCommand(new UsersCommand(SmallTown.identities(250)));

    @Test
    void usersShouldBeListedByThePage() {
        assertThat(command.run("list", "1").lines())
                .hasSize(102)
                .startsWith(
                        "USER  LOGIN    NAME          MAIL",
                        "1     user1    User No. 1    user1@example.org",
                        "2     user2    User No. 2    user2@example.org")
                .endsWith("There is more; go on with --skip 100.");
        assertThat(command.run("list", "1", "--skip", "200", "--limit", "49").lines())
                .hasSize(51)
                .element(1)
                .asString()
                .startsWith("201");
    }

    @Test
    void usersShouldBeSearchedForByPartsOfTheirNamesAndAddresses() {
        assertThat(command.run("list", "1", "NO. 24", "u247@").lines())
                .hasSize(2)
                .endsWith("247   user247  User No. 247  user247@example.org");
        assertThat(command.run("list", "1", "nobody")).isEqualTo("There is no such user.");
    }

    @Test
    void oneUserShouldBeShown() {
        assertThat(command.run("show", "1", "4"))
                .isEqualTo(
                        """
                        user       4 of context 1
                        login      user4
                        name       User No. 4
                        addresses  user4@example.org, u4@example.org
                        modules    calendar, contacts
                        groups     Even numbers (7)
                        language   de
                        time zone  Z""");
        assertThat(command.run("show", "1", "5")).contains("groups     -");
    }

    @Test
    void whomNobodyKnowsShouldBeNamed() {
        assertThat(command.refusal("list", "2")).isEqualTo("No directory that is here knows a context 2.");
        assertThat(command.refusal("show", "1", "251"))
                .isEqualTo("No directory that is here knows a user 251 in context 1.");
        assertThat(command.refusal("show", "1", "anton"))
                .startsWith("<user> is a number of 1 or more, not \"anton\".")
                .contains("kalends:users show <context> <user>");
    }

    @Test
    void numbersOfUsersShouldBeCompletedInTheirContext() {
        assertThat(command.completions("24", "show", "1")).hasSize(11).contains("24", "240", "249");
        assertThat(command.completions("", "show", "1")).hasSize(100);
        assertThat(command.completions("", "show", "2")).isEmpty();
        assertThat(command.completions("", "show", "one")).isEmpty();
    }
}
