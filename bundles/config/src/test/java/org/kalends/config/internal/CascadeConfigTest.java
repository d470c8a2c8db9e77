/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.config.Config;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.testing.LogRecorder;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class CascadeConfigTest {
    private static final String PREFIX = "com.openexchange.dav.prefixPath";
    private static final String ENABLED = "com.openexchange.caldav.enabled";
    private static final ServiceReference<ConfigSource> FIRST = new RankedReference<>(1, 0);
    private static final ServiceReference<ConfigSource> SECOND = new RankedReference<>(2, 0);

    private final CascadeConfig config = new CascadeConfig();

    @Test
    void anUndefinedPropertyShouldHaveTheDefault() {
        ConfigView view = config.server();

        assertThat(view.find(PREFIX)).isEmpty();
        assertThat(view.text(PREFIX, "/servlet/dav")).isEqualTo("/servlet/dav");
        assertThat(view.number(PREFIX, 7)).isEqualTo(7);
        assertThat(view.isTrue(PREFIX, true)).isTrue();
    }

    @Test
    void theMostSpecificScopeShouldWinWhateverTheOrderOfArrival() {
        config.addSource(new FixedSource("context", 1).set(ENABLED, "true"), FIRST);
        config.addSource(new FixedSource("server", 0).set(ENABLED, "false"), SECOND);

        assertThat(config.forUser(1, 3).isTrue(ENABLED, false)).isTrue();
        assertThat(config.forUser(2, 3).isTrue(ENABLED, true)).isFalse();
        assertThat(config.server().isTrue(ENABLED, true)).isFalse();
    }

    @Test
    void aValueShouldTellItsScopeAndOrigin() {
        config.addSource(new FixedSource("server", 0).set(PREFIX, "/dav"), FIRST);

        assertThat(config.forUser(1, 3).find(PREFIX)).contains(new ConfigValue("/dav", "server", "test"));
    }

    @Test
    void ofTwoSourcesOfOneScopeTheHigherRankingShouldWin() {
        config.addSource(new FixedSource("server", 0).set(PREFIX, "/low"), FIRST);
        config.addSource(new FixedSource("server", 0).set(PREFIX, "/high"), new RankedReference<>(2, 10));

        assertThat(config.server().text(PREFIX, "")).isEqualTo("/high");
    }

    @Test
    void aSourceThatGoesShouldTakeItsValuesAlong() {
        config.addSource(new FixedSource("server", 0).set(PREFIX, "/dav"), FIRST);
        config.removeSource(FIRST);

        assertThat(config.server().find(PREFIX)).isEmpty();
    }

    @Test
    void aViewShouldStayAsItWasWhenTheSourceChanges() {
        FixedSource source = new FixedSource("server", 0).set(PREFIX, "/old");
        config.addSource(source, FIRST);
        ConfigView before = config.server();

        source.set(PREFIX, "/new");

        assertThat(before.text(PREFIX, "")).isEqualTo("/old");
        assertThat(config.server().text(PREFIX, "")).isEqualTo("/new");
    }

    @Test
    void aSourceOfAnUnknownScopeShouldBeIgnored() {
        config.addSource(new FixedSource("galaxy", 0).set(PREFIX, "/dav"), FIRST);

        assertThat(config.server().find(PREFIX)).isEmpty();
    }

    @Test
    void listenersShouldSeeTheNewValues() {
        List<String> seen = new ArrayList<>();
        FixedSource source = new FixedSource("server", 0).set(PREFIX, "/one");
        config.onChange(() -> seen.add(config.server().text(PREFIX, "none")));

        config.addSource(source, FIRST);
        source.set(PREFIX, "/two");
        config.updatedSource(source, FIRST);
        config.removeSource(FIRST);

        assertThat(seen).containsExactly("/one", "/two", "none");
    }

    @Test
    void aListenerThatEndedShouldNotBeToldAnyMore() {
        List<String> told = new ArrayList<>();
        Config.Subscription subscription = config.onChange(() -> told.add("change"));
        subscription.close();
        subscription.close();

        config.addSource(new FixedSource("server", 0), FIRST);

        assertThat(told).isEmpty();
    }

    @Test
    void aFailingListenerShouldNotKeepTheNewsFromOthers() {
        List<String> told = new ArrayList<>();
        config.onChange(() -> {
            throw new IllegalStateException("on purpose");
        });
        config.onChange(() -> told.add("change"));

        config.addSource(new FixedSource("server", 0), FIRST);

        assertThat(told).hasSize(1);
    }

    @Test
    void anUnusableValueShouldBeLoggedOnceWithItsOriginAndTheDefaultHold() {
        config.addSource(new FixedSource("server", 0).set(ENABLED, "yes please"), FIRST);

        try (LogRecorder log = new LogRecorder("org.kalends.config")) {
            assertThat(config.server().isTrue(ENABLED, true)).isTrue();
            assertThat(config.server().isTrue(ENABLED, false)).isFalse();
            assertThat(config.server().number(ENABLED, 3)).isEqualTo(3);

            assertThat(log.messages()).singleElement().asString().contains(ENABLED, "server", "test", "true or false");
        }
    }

    @Test
    void anUnusableValueShouldBeLoggedAgainAfterAChange() {
        FixedSource source = new FixedSource("server", 0).set(ENABLED, "maybe");
        config.addSource(source, FIRST);

        try (LogRecorder log = new LogRecorder("org.kalends.config")) {
            config.server().isTrue(ENABLED, true);
            config.updatedSource(source, FIRST);
            config.server().isTrue(ENABLED, true);

            assertThat(log.messages()).hasSize(2);
        }
    }
}
