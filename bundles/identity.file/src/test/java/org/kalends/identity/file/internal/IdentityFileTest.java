/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.identity.BookableResource;
import org.kalends.identity.BookableResource.Kind;
import org.kalends.identity.Context;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

class IdentityFileTest {
    private static final String FULL =
            """
            contexts:
              - id: 1
                name: example
                loginMappings: [example.org, defaultcontext]
                attributes: { taxonomy/types: "premium" }
                users:
                  - id: 4
                    login: berta
                  - id: 3
                    login: Anton
                    password: "{noop}secret"
                    displayName: Anton Meier
                    firstName: Anton
                    lastName: Meier
                    email: anton@example.org
                    aliases: [a.meier@example.org]
                    language: de_DE
                    timeZone: Europe/Berlin
                    permissions: [Calendar, contacts]
                    attributes: { floor: 3 }
                groups:    [ { id: 2, name: sales, displayName: Sales, members: [3] } ]
                resources: [ { id: 1, name: room-1, email: room-1@example.org, kind: ROOM }, { id: 2, name: car, attributes: { floor: 3 } } ]
              - id: 2
                name: other
            """;

    private final IdentityFile file = new IdentityFile();

    @Test
    void aFullFileShouldBeRead() {
        Population population = good(FULL);
        Tenant tenant = population.tenant(1).orElseThrow();

        assertThat(tenant.context())
                .isEqualTo(new Context(
                        1,
                        "example",
                        List.of("example.org", "defaultcontext", "example"),
                        Map.of("taxonomy/types", "premium")));
        assertThat(tenant.accounts())
                .extracting(account -> account.user().userId().id())
                .containsExactly(3, 4);
        assertThat(tenant.groups()).containsExactly(new Group(1, 2, "sales", "Sales", List.of(3)));
        assertThat(tenant.resources())
                .containsExactly(
                        new BookableResource(1, 1, "room-1", "room-1", Optional.of("room-1@example.org"), Kind.ROOM),
                        new BookableResource(
                                1, 2, "car", "car", Optional.empty(), Kind.RESOURCE, Map.of("floor", "3")));
        assertThat(population.tenant(2)).isPresent();
        assertThat(population.tenant(3)).isEmpty();
    }

    @Test
    void aFullUserShouldBeRead() {
        User anton = good(FULL).account(new UserId(1, 3)).orElseThrow().user();

        assertThat(anton.login()).isEqualTo("Anton");
        assertThat(anton.displayName()).isEqualTo("Anton Meier");
        assertThat(anton.addresses()).containsExactly("anton@example.org", "a.meier@example.org");
        assertThat(anton.locale()).isEqualTo(Locale.GERMANY);
        assertThat(anton.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(anton.permissions()).containsExactlyInAnyOrder("calendar", "contacts");
        assertThat(anton.attributes()).containsExactly(Map.entry("floor", "3"));
    }

    @Test
    void aUserOfLoginAndIdOnlyShouldHaveDefaults() {
        Account berta = good(FULL).account(new UserId(1, 4)).orElseThrow();

        assertThat(berta.password()).isEmpty();
        assertThat(berta.user().displayName()).isEqualTo("berta");
        assertThat(berta.user().email()).isEmpty();
        assertThat(berta.user().timeZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(berta.user().permissions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"anton", "ANTON", "anton@example.org", "anton@example", "Anton@EXAMPLE.org"})
    void loginsShouldBeFoundByEveryMapping(String login) {
        assertThat(good(FULL).account(login))
                .map(account -> account.user().userId())
                .contains(new UserId(1, 3));
    }

    @ParameterizedTest
    @CsvSource({"anton@other", "anton@example.com", "anton@", "@example.org", "carla", "''"})
    void otherLoginsShouldNotBeFound(String login) {
        assertThat(good(FULL).account(login)).isEmpty();
    }

    @Test
    void aLoginMayItselfHoldAnAt() {
        Population population = good(
                """
                contexts:
                  - { id: 1, name: a, loginMappings: [defaultcontext], users: [ { id: 3, login: anton@example.org } ] }
                """);

        assertThat(population.account("anton@example.org")).isPresent();
        assertThat(population.account("anton@example.org@a")).isPresent();
    }

    @Test
    void whoIsInAGroupWithinAGroupShouldBeInBoth() {
        Tenant tenant =
                good("""
                        contexts:
                          - id: 1
                            name: a
                            users: [ { id: 3, login: anton }, { id: 4, login: berta }, { id: 5, login: carl } ]
                            groups:
                              - { id: 1, name: all, groups: [2, 3] }
                              - { id: 2, name: sales, members: [3], groups: [3] }
                              - { id: 3, name: board, members: [4, 3], groups: [2] }
                              - { id: 4, name: alone, members: [5], groups: [4] }
                        """)
                        .tenant(1)
                        .orElseThrow();

        assertThat(tenant.groups())
                .extracting(Group::members)
                .containsExactly(List.of(3, 4), List.of(3, 4), List.of(4, 3), List.of(5));
    }

    @Test
    void aGroupThatIsNotThereShouldBeAMistake() {
        assertThat(
                        mistakes(
                                """
                        contexts:
                          - { id: 1, name: a, groups: [ { id: 1, name: all, groups: [7] } ] }
                        """))
                .extracting(Mistake::toString)
                .anyMatch(mistake -> mistake.contains("no group with the id 7"));
    }

    @Test
    void keysWithoutValueShouldCountAsMissing() {
        Population population = good(
                """
                contexts:
                  - id: 1
                    name: a
                    users:
                      - { id: 3, login: anton, email: , password: ~ }
                    groups:
                """);

        assertThat(population.account("anton@a").orElseThrow().user().email()).isEmpty();
    }

    @Test
    void stampsShouldChangeWithThePasswordOnly() {
        String before = stampOfAnton(FULL);

        assertThat(stampOfAnton(FULL.replace("Anton Meier", "Toni"))).isEqualTo(before);
        assertThat(stampOfAnton(FULL.replace("{noop}secret", "{noop}other"))).isNotEqualTo(before);
    }

    @Test
    void aByteOrderMarkShouldBeIgnored() {
        assertThat(good("\ufeff" + FULL).contextIds()).hasSize(2);
    }

    @Test
    void allMistakesShouldBeToldWithTheirLines() {
        assertThat(
                        mistakes(
                                """
                        contexts:
                          - id: one
                            name: example
                            colour: red
                            users:
                              - id: 3
                                login: anton
                                password: "{md5}secret"
                                language: x
                                timeZone: Mars/Olympus
                              - id: 3
                                login: ANTON
                              - login: [a, b]
                                aliases: a@example.org
                            groups: [ { id: 2, name: sales, members: [3, 9] } ]
                            resources: [ { id: 1, name: room, kind: TENT } ]
                        """))
                .satisfiesExactly(
                        mistake -> assertThat(mistake)
                                .hasToString("line 2: the id of a context is a whole number of 1 or more"),
                        mistake -> assertThat(mistake).hasToString("line 4: unknown key colour in a context"),
                        mistake -> assertThat(mistake.toString()).startsWith("line 8: unknown password scheme {md5}"),
                        mistake -> assertThat(mistake).hasToString("line 9: the language x does not look like de_DE"),
                        mistake -> assertThat(mistake).hasToString("line 10: there is no time zone Mars/Olympus"),
                        mistake -> assertThat(mistake).hasToString("line 11: the user id 3 is taken by line 6"),
                        mistake -> assertThat(mistake).hasToString("line 12: the login ANTON is taken by line 7"),
                        mistake -> assertThat(mistake).hasToString("line 13: a user needs a value for id"),
                        mistake -> assertThat(mistake).hasToString("line 13: login of a user is a text"),
                        mistake -> assertThat(mistake).hasToString("line 14: aliases of a user is a list"),
                        mistake -> assertThat(mistake)
                                .hasToString("line 15: there is no user with the id 9 in this context"),
                        mistake ->
                                assertThat(mistake).hasToString("line 16: the kind of a resource is ROOM or RESOURCE"));
    }

    @Test
    void contextsShouldNotShareIdsOrMappings() {
        assertThat(
                        mistakes(
                                """
                        contexts:
                          - { id: 1, name: a, loginMappings: [Example.org] }
                          - { id: 1, name: example.org }
                        """))
                .containsExactly(
                        new Mistake(3, "the context id 1 is taken by line 2"),
                        new Mistake(3, "the login mapping example.org is taken by line 2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                              | the file is empty; it needs the key contexts
                    contexts: 5                     | line 1: contexts of the file is a list
                    contexts: [5]                   | line 1: a context is a mapping of keys to values
                    - a                             | line 1: the file is a mapping of keys to values
                    users: []                       | line 1: unknown key users in the file
                    {contexts: [], contexts: []}    | line 1: the key contexts stands twice in the file
                    contexts: [{id: 1, name: ' '}]  | line 1: a context needs a value for name
                    contexts: [{id: '1', name: a}]  | line 1: the id of a context is a whole number of 1 or more
                    contexts: [{id: 0, name: a}]    | line 1: the id of a context is a whole number of 1 or more
                    """)
    void aFileOfAnotherShapeShouldBeRefused(String content, String mistake) {
        assertThat(mistakes(content)).first().hasToString(mistake);
    }

    @Test
    void aYamlErrorShouldTellItsLine() {
        assertThat(mistakes("contexts:\n  - id: 1\n   name: a\n"))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.line()).isEqualTo(3));
    }

    @Test
    void whatIsNotUtf8ShouldBeRefused() {
        byte[] latin1 = "contexts: [{id: 1, name: Büro}]".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(file.read(latin1)).isInstanceOf(IdentityFile.Broken.class);
    }

    @Test
    void aFileOfAliasesInAliasesShouldBeRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 60; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }

        assertThat(mistakes(bomb.toString())).isNotEmpty();
    }

    private Population good(String content) {
        IdentityFile.Reading reading = file.read(content.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(IdentityFile.Good.class);
        return ((IdentityFile.Good) reading).population();
    }

    private List<Mistake> mistakes(String content) {
        IdentityFile.Reading reading = file.read(content.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(IdentityFile.Broken.class);
        return ((IdentityFile.Broken) reading).mistakes();
    }

    private String stampOfAnton(String content) {
        return good(content).account("anton").orElseThrow().stamp();
    }
}
