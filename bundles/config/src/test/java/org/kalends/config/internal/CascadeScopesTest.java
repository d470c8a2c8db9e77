/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.TagSource;
import org.kalends.config.ValueType;
import org.kalends.config.internal.sets.ConfiguredContextSet;
import org.kalends.problem.api.Problem;
import org.kalends.testing.LogRecorder;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

/** What one scope does to another. */
class CascadeScopesTest {
    private static final String SCOPES = "com.openexchange.config.cascade.scopes";
    private static final String TYPES = "com.openexchange.config.cascade.types";
    private static final String P = "some.property";

    private final CascadeConfig config = new CascadeConfig();
    private final FixedSource server = new FixedSource("server", 0);
    private final FixedSource reseller = new FixedSource("reseller", 0);
    private final FixedSource context = new FixedSource("context", 1);
    private final FixedSource user = new FixedSource("user", 1);
    private int services;

    CascadeScopesTest() {
        List.of(server, reseller, context, user).forEach(source -> config.addSource(source, next()));
    }

    @Test
    void theMostSpecificScopeShouldHoldAndTellWhatItShadows() {
        tags("premium");
        set("premium", "premium", "of the set");
        server.set(P, "of the server");
        reseller.set(P, "of the reseller");
        user.set(P, "of the user");

        ConfigView view = config.forUser(1, 3);

        assertThat(view.text(P, "")).isEqualTo("of the user");
        assertThat(view.definitions(P))
                .extracting(ConfigValue::scope)
                .containsExactly("user", "reseller", "contextSets", "server");
        assertThat(view.names()).contains(P);
    }

    @Test
    void theSearchPathShouldBeTheOneTheServerAsksFor() {
        server.set(P, "of the server").set(SCOPES, " server , user ");
        user.set(P, "of the user");
        context.set("only.of.context", "x");

        assertThat(config.forUser(1, 3).text(P, "")).isEqualTo("of the server");
        assertThat(config.forUser(1, 3).find("only.of.context")).isEmpty();

        server.set(SCOPES, "user, server");
        assertThat(config.forUser(1, 3).text(P, "")).isEqualTo("of the user");

        server.set(SCOPES, "");
        assertThat(config.forUser(1, 3).find("only.of.context")).isPresent();
    }

    @Test
    void aScopeOfOnesOwnShouldHaveItsPlaceInTheSearchPath() {
        config.addSource(new FixedSource("department", 0).set(P, "of the department"), next());
        server.set(P, "of the server");
        assertThat(config.forUser(1, 3).text(P, "")).isEqualTo("of the server");

        server.set(SCOPES, "user, department, server");
        assertThat(config.forUser(1, 3).text(P, "")).isEqualTo("of the department");
    }

    @Test
    void anUnusableValueShouldGiveWayToTheNextScopeAndNotToTheDefault() {
        user.set(P, "many");
        context.set(P, "lots");
        server.set(P, "7");

        try (LogRecorder log = new LogRecorder("org.kalends.config")) {
            assertThat(config.forUser(1, 3).integer(P, 1)).isEqualTo(7);
            assertThat(config.forUser(1, 3).integer(P, 1)).isEqualTo(7);

            assertThat(log.messages()).hasSize(2);
            assertThat(log.messages().get(0)).contains(P, "many", "scope user", "test", "whole number");
            assertThat(log.messages().get(1)).contains(P, "lots", "scope context");
        }
        assertThat(config.forUser(1, 3).text(P, "")).isEqualTo("many");
        assertThat(config.complaints()).hasSize(2);
    }

    @Test
    void aPatternShouldBeCompiledOnceForAllUsers() {
        server.set(P, "Mac.*");

        Pattern first = config.forUser(1, 3).read(P, ValueType.PATTERN).orElseThrow();

        assertThat(config.forUser(2, 4).read(P, ValueType.PATTERN)).containsSame(first);
    }

    @Test
    void finalShouldShutOutTheMoreSpecificScopes() {
        server.set(P, "of the server")
                .describe(P, new PropertyMetadata(Optional.of("modules/x"), true, Optional.of("context")));
        context.set(P, "of the context");
        user.set(P, "of the user").describe(P, new PropertyMetadata(Optional.empty(), false, Optional.of("user")));

        ConfigView view = config.forUser(1, 3);

        assertThat(view.text(P, "")).isEqualTo("of the context");
        assertThat(view.definitions(P)).extracting(ConfigValue::scope).containsExactly("context", "server");
        assertThat(view.metadata(P).preferencePath()).contains("modules/x");
        assertThat(view.metadata(P).isProtected()).isTrue();
        assertThat(view.metadata("other")).isEqualTo(PropertyMetadata.NONE);
    }

    @Test
    void tagsShouldComeFromTheTypesOfEveryScopeButTheSets() {
        server.set(TYPES, "a, b");
        user.set(TYPES, "c");
        set("one", "a & b & c", "yes");
        config.addSets(new ConfiguredContextSet(Map.of("withTags", "a", TYPES, "d")), next());

        assertThat(config.forUser(1, 3).text(P, "no")).isEqualTo("yes");
        assertThat(config.forUser(1, 3).tags()).contains("a", "b", "c").doesNotContain("d");
        assertThat(config.forUser(2, 3).text(P, "no")).isEqualTo("no");
    }

    @Test
    void aContextShouldHaveTheSetsThatItsOwnTagsChoose() {
        tags("gold");
        set("gold", "gold", "yes");

        assertThat(config.forUser(1, 0).text(P, "no")).isEqualTo("yes");
        assertThat(config.server().text(P, "no")).isEqualTo("no");
    }

    @Test
    void ofSeveralSetsTheFirstThatHasThePropertyShouldWin() {
        tags("t");
        config.addSets(new ConfiguredContextSet(Map.of("withTags", "t", "other", "x")), next());
        set("two", "t", "second");
        set("three", "t", "third");

        assertThat(config.forUser(1, 3).text(P, "")).isEqualTo("second");
        assertThat(config.forUser(1, 3).definitions(P))
                .extracting(ConfigValue::text)
                .containsExactly("second", "third");
        assertThat(config.forUser(1, 3).text("other", "")).isEqualTo("x");
    }

    @Test
    void aSetThatIsMadeUnusableShouldBeWhatItWas() {
        tags("t");
        ConfiguredContextSet set = new ConfiguredContextSet(Map.of("withTags", "t", P, "good"));
        config.addSets(set, next());

        set.modified(Map.of("withTags", "t & ", P, "other"));
        assertThat(config.forUser(1, 3).text(P, "")).isEqualTo("good");
        assertThat(set.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .endsWith("; what was good before holds");

        set.modified(Map.of("withTags", "t", P, "mended"));
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void aSourceShouldBeOfNobodyUntilItSaysWhoseItIs() {
        UserConfigSource source = new UserConfigSource(Map.of("contextId", 1, "userId", "three", P, "x"));
        assertThat(source.valuesFor(1, 3)).isEmpty();
        assertThat(source.problems())
                .containsExactly(Problem.error(
                        "PID org.kalends.config.user",
                        "userId=three: it must be a whole number from 1 to 2147483647; nothing is done without it"));

        source.modified(Map.of("contextId", 1, "userId", 3, P, "x"));
        assertThat(source.valuesFor(1, 3)).containsOnlyKeys(P);
        assertThat(source.valuesFor(1, 4)).isEmpty();

        source.modified(Map.of("contextId", -1, "userId", 3, P, "y"));
        assertThat(source.valuesFor(1, 3)).containsOnlyKeys(P);
        assertThat(source.problems()).hasSize(1);
    }

    @Test
    void whatAFormLeavesEmptyShouldNotBeSet() {
        ContextConfigSource source = new ContextConfigSource(Map.of("contextId", "1", P, "", TYPES, " a "));

        assertThat(source.valuesFor(1, 0)).containsOnlyKeys(TYPES);
        assertThat(source.valuesFor(2, 0)).isEmpty();
    }

    @Test
    void aChangeOfFactsShouldHoldAtOnce() {
        FixedTags facts = new FixedTags(Set.of());
        config.addTags(facts, next());
        set("premium", "premium", "yes");
        assertThat(config.forUser(1, 3).text(P, "no")).isEqualTo("no");

        facts.tags = Set.of("premium");

        assertThat(config.forUser(1, 3).text(P, "no")).isEqualTo("yes");
    }

    @Test
    void theSameViewShouldBeUsedAsLongAsNothingChanges() {
        ConfigView before = config.forUser(1, 3);
        assertThat(config.forUser(1, 3)).isSameAs(before);

        server.set(P, "x");
        assertThat(config.forUser(1, 3)).isNotSameAs(before);
    }

    private void tags(String... tags) {
        config.addTags(new FixedTags(Set.of(tags)), next());
    }

    private void set(String name, String withTags, String value) {
        config.addSets(
                new ConfiguredContextSet(Map.of("service.pid", "sets~" + name, "withTags", withTags, P, value)),
                next());
    }

    private <S> ServiceReference<S> next() {
        services++;
        return new RankedReference<>(services, 0);
    }

    private static final class FixedTags implements TagSource {
        private volatile Set<String> tags;

        FixedTags(Set<String> tags) {
            this.tags = tags;
        }

        @Override
        public Set<String> tagsFor(int contextId, int userId) {
            return tags;
        }
    }
}
