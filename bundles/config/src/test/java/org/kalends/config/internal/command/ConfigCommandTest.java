/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.internal.AssembledConfig;
import org.kalends.config.internal.FixedSource;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.testing.RankedReference;
import org.kalends.testing.TypedCommand;

class ConfigCommandTest {
    private static final String ENABLED = "com.openexchange.caldav.enabled";

    private final AssembledConfig assembled = new AssembledConfig();
    private final ConfigCommand testee = new ConfigCommand(assembled.config());
    private final TypedCommand typed = new TypedCommand(testee);

    @BeforeEach
    void configure() {
        PropertyMetadata metadata = new PropertyMetadata(Optional.of("modules/caldav/active"), true, Optional.empty());
        assembled.add(new FixedSource("server", 0)
                .set(ENABLED, "false")
                .set("com.openexchange.caldav.push.apsd.password", "sesame")
                .describe(ENABLED, metadata));
        assembled.add(new FixedSource("context", 1)
                .set(ENABLED, "true")
                .set("com.openexchange.config.cascade.types", "b, a"));
    }

    @Test
    void getShouldTellValueScopeOriginAndWhatIsShadowed() {
        assertThat(run("get", ENABLED, "1", "3"))
                .isEqualTo(
                        """
                        com.openexchange.caldav.enabled = true   (scope context, test)
                          shadows com.openexchange.caldav.enabled = false   (scope server, test)
                          preference modules/caldav/active
                          protected""");
        assertThat(run("get", ENABLED)).startsWith(ENABLED + " = false   (scope server, test)");
        assertThat(run("get", "nothing", "1")).isEqualTo("nothing is not defined");
    }

    @Test
    void listShouldShowWhatIsUnderAPrefixButNoPasswords() {
        assertThat(run("list", "com.openexchange.caldav", "1", "3").lines())
                .containsExactly(
                        ENABLED + " = true   (scope context, test)",
                        "com.openexchange.caldav.push.apsd.password = (not shown)   (scope server, test)");
        assertThat(run("list").lines()).hasSize(2);
        assertThat(run("list", "net")).isEqualTo("Nothing under net is defined");
    }

    @Test
    void tagsShouldBeSorted() {
        assertThat(run("tags", "1", "3")).isEqualTo("a\nb");
    }

    @Test
    void checkShouldNameAllFilesAndProblems() {
        testee.addSource(
                new Examined(List.of(Problem.error("etc/b.yml:3", "wrong")), List.of("etc/b.yml", "etc/a.yml")),
                new RankedReference<>(1, 0));
        assembled.config().forUser(1, 3).number(ENABLED, 0);

        assertThat(run("check").lines())
                .containsExactly(
                        "etc/a.yml",
                        "etc/b.yml",
                        "ERROR etc/b.yml:3: wrong",
                        "WARNING com.openexchange.caldav.enabled = \"false\" in scope server (test) is not a whole number",
                        "WARNING com.openexchange.caldav.enabled = \"true\" in scope context (test) is not a whole number",
                        "3 problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "get", "get p one", "get p 1 2 3", "list p 1 0"})
    void whatIsNoCommandShouldBeAnsweredWithTheUsage(String line) {
        assertThat(typed.refusal(line.isEmpty() ? new String[0] : line.split(" ")))
                .containsPattern("kalends:config (get <property>|list \\[<prefix>])");
    }

    @Test
    void namesOfPropertiesShouldBeCompleted() {
        assertThat(typed.completions("com.openexchange.caldav.e", "get")).containsExactly(ENABLED);
    }

    private String run(String... arguments) {
        return typed.run(arguments);
    }

    private record Examined(List<Problem> problems, List<String> examined) implements ProblemSource {}
}
