/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;
import org.kalends.config.Config;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;

/** Every scope is configured through Configuration Admin while the server runs, and the shell tells what holds. */
public class CascadeConfigurationIT extends ServerWithShell {
    private static final String PROPERTY = "com.example.property";
    private static final String ENABLED = "com.openexchange.caldav.enabled";
    private static final Map<String, Object> SET = Map.of("withTags", "ucInfostore & !trial", PROPERTY, "of the set");
    private static final Map<String, Object> RESELLER = Map.of("reseller", "north", PROPERTY, "of the reseller");
    private static final Map<String, Object> CONTEXT = Map.of("contextId", "1", PROPERTY, "of the context");
    private static final Map<String, Object> USER = Map.of("contextId", 1, "userId", 3, PROPERTY, "of the user");

    @Test
    public void eachScopeShouldHoldWhileItsConfigurationIsThere() {
        try (PidConfiguration set = factory("contextset", SET)) {
            awaitValue("of the set");
            try (PidConfiguration reseller = factory("reseller", RESELLER)) {
                awaitValue("of the reseller");
                try (PidConfiguration context = factory("context", CONTEXT)) {
                    awaitValue("of the context");
                    try (PidConfiguration user = factory("user", USER)) {
                        awaitValue("of the user");
                        assertThat(view().definitions(PROPERTY))
                                .extracting(ConfigValue::scope)
                                .containsExactly("user", "context", "reseller", "contextSets");
                    }
                    awaitValue("of the context");
                }
                awaitValue("of the reseller");
            }
            awaitValue("of the set");
        }
        awaitValue("");
    }

    @Test
    public void aChangedConfigurationShouldHoldForOthersAtOnce() {
        try (PidConfiguration user = factory("user", USER)) {
            awaitValue("of the user");

            user.update(Map.of("contextId", 1, "userId", 4, PROPERTY, "of the user"));
            awaitValue("");
            assertThat(config().forUser(1, 4).text(PROPERTY, "")).isEqualTo("of the user");
        }
    }

    @Test
    public void severalConfigurationsOfOneFactoryShouldHoldSideBySide() {
        Map<String, Object> second = Map.of("withTags", "ucCalendar", "com.example.second", "there");
        try (PidConfiguration set = factory("contextset", SET);
                PidConfiguration other =
                        PidConfiguration.ofFactory(framework(), "org.kalends.config.contextset", "other", second)) {
            awaitValue("of the set");
            Patience.until(() -> view().find("com.example.second").isPresent());
        }
        awaitValue("");
        Patience.until(() -> view().find("com.example.second").isEmpty());
    }

    @Test
    public void theNextRequestOfAUserShouldBeRefusedAndAllowedAgain() {
        try (PidConfiguration user = factory("user", Map.of("contextId", 1, "userId", 3, ENABLED, false))) {
            Patience.until(() -> anton().propfind("/dav/caldav/", "").status() == 403);
        }
        Patience.until(() -> anton().propfind("/dav/caldav/", "").status() == 207);
    }

    @Test
    public void getShouldTellValueScopeOriginAndWhatIsShadowed() {
        try (PidConfiguration user = factory("user", Map.of("contextId", 1, "userId", 3, ENABLED, false))) {
            Patience.until(() -> !view().isTrue(ENABLED, true));

            assertThat(run("kalends:config get " + ENABLED + " 1 3").lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .isEqualTo(
                                            ENABLED + " = false   (scope user, PID org.kalends.config.user~cascade)"),
                            line -> assertThat(line)
                                    .startsWith("  shadows " + ENABLED + " = true   (scope contextSets, ")
                                    .endsWith("etc/contextSets/premium.yml:5 (premium))"),
                            line -> assertThat(line)
                                    .startsWith("  shadows " + ENABLED + " = false   (scope server, ")
                                    .contains("etc/caldav.properties:"),
                            line -> assertThat(line).isEqualTo("  preference modules/caldav/active"));
        }
        assertThat(run("kalends:config get " + ENABLED))
                .startsWith(ENABLED + " = false   (scope server, ")
                .doesNotContain("shadows");
        assertThat(run("kalends:config get com.example.undefined")).contains("is not defined");
    }

    @Test
    public void listShouldTellAllUnderAPrefixWithWhereTheyCameFrom() {
        try (PidConfiguration set = factory("contextset", SET)) {
            awaitValue("of the set");

            assertThat(run("kalends:config list com.example 1 3"))
                    .isEqualTo(PROPERTY
                            + " = of the set   (scope contextSets, PID org.kalends.config.contextset~cascade)");
            assertThat(run("kalends:config list com.openexchange.dav"))
                    .contains("com.openexchange.dav.prefixPath = /dav   (scope server, PID org.kalends.config.server)");
        }
        // Configuration Admin tells of what was deleted soon, not at once
        Patience.until(() -> run("kalends:config list com.example 1 3").startsWith("Nothing under"));
    }

    @Test
    public void tagsShouldBeThoseOfTheUser() {
        assertThat(run("kalends:config tags 1 3").lines()).contains("1", "one", "ucInfostore", "ucCalendar");
        assertThat(run("kalends:config tags 1").lines()).contains("1", "one").doesNotContain("ucInfostore");
    }

    @Test
    public void checkShouldNameFilesAndPidsAndWhatIsWrong() {
        assertThat(run("kalends:config check")).contains("premium.yml", "caldav.properties", "0 problems");

        Map<String, Object> broken = Map.of("withTags", "ucInfostore &", PROPERTY, "never");
        try (PidConfiguration set = factory("contextset", broken)) {
            Patience.until(() -> run("kalends:config check").contains("1 problems"));
            assertThat(run("kalends:config check")).contains("PID org.kalends.config.contextset~cascade");
            assertThat(view().find(PROPERTY)).isEmpty();
        }
        Patience.until(() -> run("kalends:config check").contains("0 problems"));
    }

    @Test
    public void otherArgumentsShouldBeAnsweredWithTheUsage() {
        assertThat(run("kalends:config")).contains("kalends:config get <property>");
        assertThat(run("kalends:config get " + ENABLED + " one")).contains("number of 1 or more, not \"one\"");
    }

    private PidConfiguration factory(String scope, Map<String, Object> properties) {
        return PidConfiguration.ofFactory(framework(), "org.kalends.config." + scope, "cascade", properties);
    }

    private void awaitValue(String text) {
        Patience.until(() -> view().text(PROPERTY, "").equals(text));
    }

    private ConfigView view() {
        return config().forUser(1, 3);
    }

    private Config config() {
        return framework().getService(framework().getServiceReference(Config.class));
    }
}
