/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.problem.api.Problem;
import org.kalends.testing.Patience;

@Timeout(60)
class DirectoryScopesTest {
    private static final String P = "some.property";
    private static final String USERS =
            """
            resellers:
              - { name: north, parent: germany, attributes: { config/some.property: "of north" } }
              - { name: germany, attributes: { config/some.property: "of germany", config/other: "x", plain: "y" } }
            contexts:
              - id: 1
                name: one
                reseller: north
                attributes: { config/some.property: " of one ", taxonomy/types: "a, b" }
                users:
                  - { id: 3, login: anton, permissions: [Infostore, contacts, WebDAV], attributes: { config/some.property: of anton } }
                  - { id: 4, login: berta }
              - { id: 2, name: two, reseller: north, users: [ { id: 3, login: c } ] }
              - { id: 5, name: five, users: [ { id: 3, login: d } ] }
            """;

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        Installation.write(folder.resolve("identity.yaml"), USERS);
        installation = new Installation(folder);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void attributesShouldBeTheValuesOfTheirScopes() {
        assertThat(view(1, 3).definitions(P))
                .containsExactly(
                        new ConfigValue("of anton", "user", "attribute config/some.property of user 3 in context 1"),
                        new ConfigValue("of one", "context", "attribute config/some.property of context 1"),
                        new ConfigValue("of north", "reseller", "attribute config/some.property of reseller north"),
                        new ConfigValue(
                                "of germany", "reseller", "attribute config/some.property of reseller germany"));
        assertThat(view(1, 4).text(P, "")).isEqualTo("of one");
        assertThat(view(2, 3).text(P, "")).isEqualTo("of north");
        assertThat(view(2, 3).text("other", "")).isEqualTo("x");
        assertThat(view(2, 3).find("plain")).isEmpty();
        assertThat(view(5, 3).find(P)).isEmpty();
        assertThat(view(9, 9).find(P)).isEmpty();
    }

    @Test
    void tagsShouldTellOfTheContextAndOfTheUser() {
        assertThat(view(1, 3).tags())
                .containsExactlyInAnyOrder(
                        "1", "one", "a", "b", "ucInfostore", "ucContacts", "ucContact", "ucWebdav", "ucWebDAV");
        assertThat(view(1, 0).tags()).containsExactlyInAnyOrder("1", "one", "a", "b");
        assertThat(view(9, 9).tags()).isEmpty();
    }

    @Test
    void aPidShouldHavePrecedenceOverTheAttributesOfItsReseller() {
        installation.add(new ResellerConfigSource(
                installation.identities(), Map.of("service.pid", "r~1", "reseller", "germany", P, "of the PID")));

        assertThat(view(2, 3).find(P)).contains(new ConfigValue("of the PID", "reseller", "PID r~1"));
        assertThat(view(1, 4).text(P, "")).isEqualTo("of one");
        assertThat(view(5, 3).find(P)).isEmpty();
    }

    @Test
    void aPidWithoutTheNameOfAResellerShouldBeOfNobodyUntilItHasOne() {
        ResellerConfigSource source = new ResellerConfigSource(installation.identities(), Map.of(P, "x"));
        installation.add(source);
        assertThat(source.valuesFor(2, 3)).isEmpty();
        assertThat(source.problems())
                .containsExactly(Problem.error(
                        "PID org.kalends.config.reseller",
                        "reseller is missing: it must be the name of a reseller; it is of nobody until then"));

        source.modified(Map.of("reseller", "germany", P, "x"));
        assertThat(source.valuesFor(2, 3)).containsOnlyKeys(P);
        assertThat(source.problems()).isEmpty();

        source.modified(Map.of("reseller", " ", P, "y"));
        assertThat(source.valuesFor(2, 3)).containsOnlyKeys(P);
        assertThat(source.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .endsWith("germany holds");
    }

    @Test
    void aChangedAttributeShouldHoldWhateverItsScope() throws IOException {
        change("of anton", "new");
        Patience.until(() -> view(1, 3).text(P, "").equals("new"));

        change(" of one ", "new");
        Patience.until(() -> view(1, 4).text(P, "").equals("new"));

        change("reseller: north\n", "reseller: germany\n");
        Patience.until(() -> view(1, 4).definitions(P).stream()
                .noneMatch(value -> value.origin().endsWith("north")));

        change("of north", "new");
        Patience.until(() -> view(2, 3).text(P, "").equals("new"));
    }

    private void change(String before, String after) throws IOException {
        Installation.write(folder.resolve("identity.yaml"), USERS.replace(before, after));
    }

    private ConfigView view(int contextId, int userId) {
        return installation.config().forUser(contextId, userId);
    }
}
