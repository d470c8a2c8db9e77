/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.Presentation;
import org.kalends.dav.api.spi.Window;
import org.kalends.identity.Context;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

class SeenKindsTest {
    private final SeenKinds seen = new SeenKinds(anna());

    private static Actor anna() {
        User user = new User(
                new UserId(1, 3),
                "anna",
                "Anna",
                "Anna",
                "A",
                Optional.empty(),
                List.of(),
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                Set.of(),
                Map.of());
        return new Actor(user, new Context(1, "one", List.of(), Map.of()), Set.of(), new Unset(), Optional.empty());
    }

    private record Unset() implements ConfigView {
        @Override
        public Optional<ConfigValue> find(String property) {
            return Optional.empty();
        }

        @Override
        public long number(String property, long defaultValue) {
            return defaultValue;
        }

        @Override
        public boolean isTrue(String property, boolean defaultValue) {
            return defaultValue;
        }
    }

    @Test
    void aKindWithoutFacetsIsShownWhole() {
        Drawers drawers = new Drawers();

        assertThat(seen.presentation(drawers)).isEqualTo(Presentation.EACH);
        assertThat(seen.window(drawers)).isEmpty();
    }

    @Test
    void aKindIsShownAsItsFacetsSay() {
        Drawers.Locked locked = new Drawers.Locked();

        assertThat(seen.presentation(locked)).isNotEqualTo(Presentation.EACH);
        assertThat(seen.window(locked)).get().extracting(Window::key).isEqualTo("keyhole");
    }

    @Test
    void aFacetIsAskedOnceForARequest() {
        Drawers.Locked locked = new Drawers.Locked();
        for (int i = 0; i < 3; i++) {
            seen.presentation(locked);
            seen.window(locked);
        }

        assertThat(locked.timesAsked()).isEqualTo(2);
    }
}
