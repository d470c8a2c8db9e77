/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.config.ConfigValue;
import org.kalends.testing.Patience;

/** The configuration that the documentation of the groupware shows, its keys and values literally, as files. */
@Timeout(60)
class SeedConfigurationTest {
    private static final String CALDAV = "com.openexchange.caldav.enabled";
    private static final String CARDDAV = "com.openexchange.carddav.enabled";
    private static final int PREMIUM = 3;
    private static final int OTHER = 4;

    private static final String USERS =
            """
            contexts:
              - id: 1
                name: example
                attributes: { taxonomy/types: "none" }
                users:
                  - { id: 3, login: premium, permissions: [calendar, contacts, infostore] }
                  - { id: 4, login: other, permissions: [calendar, contacts] }
            """;

    private static final String PROPERTIES =
            """
            com.openexchange.caldav.enabled=false
            com.openexchange.carddav.enabled=false
            """;

    private static final String SETS =
            """
            premium:
              withTags: ucInfostore
              com.openexchange.caldav.enabled: "true"
              com.openexchange.carddav.enabled: "true"
            """;

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        Installation.write(users(), USERS);
        Installation.write(properties(), PROPERTIES);
        Installation.write(sets(), SETS);
        installation = new Installation(folder).withFiles();
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void everyoneWithTheInfostoreShouldHaveAccessAndNobodyElse() {
        assertThat(isOn(PREMIUM, CALDAV)).isTrue();
        assertThat(isOn(PREMIUM, CARDDAV)).isTrue();
        assertThat(isOn(OTHER, CALDAV)).isFalse();
        assertThat(isOn(OTHER, CARDDAV)).isFalse();
    }

    @Test
    void aValueShouldTellItsFileAndWhatItShadows() {
        assertThat(installation.config().forUser(1, PREMIUM).definitions(CALDAV))
                .containsExactly(
                        new ConfigValue("true", "contextSets", sets() + ":3 (premium)"),
                        new ConfigValue("false", "server", properties() + ":1"));
    }

    @Test
    void aChangedPermissionShouldHold() throws IOException {
        Installation.write(users(), USERS.replace(", infostore", ""));
        Patience.until(() -> !isOn(PREMIUM, CALDAV));

        Installation.write(users(), USERS.replace("[calendar, contacts]", "[infostore]"));
        Patience.until(() -> isOn(OTHER, CALDAV) && isOn(PREMIUM, CALDAV));
    }

    @Test
    void aChangedTaxonomyShouldHold() throws IOException {
        Installation.write(sets(), SETS.replace("ucInfostore", "gold & !trial"));
        Patience.until(() -> !isOn(PREMIUM, CALDAV));

        Installation.write(users(), USERS.replace("none", "silver, gold"));
        Patience.until(() -> isOn(PREMIUM, CALDAV) && isOn(OTHER, CALDAV));

        Installation.write(users(), USERS.replace("none", "gold, trial"));
        Patience.until(() -> !isOn(PREMIUM, CALDAV));
    }

    @Test
    void aChangedPropertyShouldHoldAndBeTold() throws IOException {
        AtomicInteger told = new AtomicInteger();
        installation.config().onChange(told::incrementAndGet);

        Installation.write(properties(), PROPERTIES.replace("caldav.enabled=false", "caldav.enabled=true"));

        Patience.until(() -> isOn(OTHER, CALDAV));
        assertThat(isOn(OTHER, CARDDAV)).isFalse();
        Patience.until(() -> told.get() > 0);
    }

    @Test
    void aFurtherFileShouldComeAfterThoseBeforeItByName() throws IOException {
        Installation.write(folder.resolve("contextSets/a.yaml"), "a: {withTags: ucContacts, " + CALDAV + ": false}\n");

        Patience.until(() -> !isOn(PREMIUM, CALDAV));
        assertThat(isOn(PREMIUM, CARDDAV)).isTrue();
        assertThat(installation.config().forUser(1, PREMIUM).definitions(CALDAV))
                .hasSize(3);
    }

    @Test
    void aBrokenFileShouldLeaveWhatItSaidAndABrokenSetTheOthers() throws IOException {
        Installation.write(sets(), SETS + "  broken: [\n");
        Installation.write(
                folder.resolve("contextSets/z.yml"), "z: {withTags: '(', marker: no}\ny: {withTags: 1, marker: yes}");

        Patience.until(() -> installation.config().forUser(1, OTHER).isTrue("marker", false));
        assertThat(isOn(PREMIUM, CALDAV)).isTrue();
    }

    @Test
    void aFileThatGoesShouldTakeItsSetsAlong() throws IOException {
        Files.delete(sets());

        Patience.until(() -> !isOn(PREMIUM, CALDAV));
    }

    private boolean isOn(int userId, String property) {
        return installation.config().forUser(1, userId).isTrue(property, false);
    }

    private Path users() {
        return folder.resolve("identity.yaml");
    }

    private Path properties() {
        return folder.resolve("core-mw.properties");
    }

    private Path sets() {
        return folder.resolve("contextSets").resolve("core-mw.yml");
    }
}
