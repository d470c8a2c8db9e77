/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.identity.BookableResource;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;

class ResourceSettingsTest {
    private static final String PREFIX = "org.kalends.scheduling.resource.";

    /** What a context says. */
    private record View(Map<String, String> values) implements ConfigView {
        @Override
        public Optional<ConfigValue> find(String property) {
            return Optional.ofNullable(values.get(property)).map(text -> new ConfigValue(text, "context", "test"));
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

    private static ResourceSettings settings(Map<String, String> context, Map<String, String> own) {
        Map<String, String> attributes = new HashMap<>();
        own.forEach((name, value) -> attributes.put("config/" + PREFIX + name, value));
        Map<String, String> values = new HashMap<>();
        context.forEach((name, value) -> values.put(PREFIX + name, value));
        return ResourceSettings.of(
                new BookableResource(1, 1, "hall", "Hall", Optional.empty(), BookableResource.Kind.ROOM, attributes),
                new View(values));
    }

    @Test
    void aResourceAcceptsWhatItHasTimeForAndDeclinesTheRest() {
        assertThat(settings(Map.of(), Map.of()))
                .isEqualTo(new ResourceSettings(AutoScheduleMode.AUTOMATIC, false, 10, List.of()));
    }

    @Test
    void whatTheDirectorySaysOfTheResourceHoldsBeforeWhatHoldsForItsContext() {
        ResourceSettings settings = settings(
                Map.of("autoScheduleMode", "none", "hardConflicts", "true"),
                Map.of("autoScheduleMode", "accept-always", "maxConflicts", "0"));

        assertThat(settings).isEqualTo(new ResourceSettings(AutoScheduleMode.ACCEPT_ALWAYS, true, 0, List.of()));
    }

    @Test
    void managersAreUsersGroupsOrEverybody() {
        assertThat(settings(Map.of(), Map.of("managers", "users/3, groups/2,everyone"))
                        .managers())
                .containsExactly(Grantee.user(3), Grantee.group(2), Grantee.EVERYONE);
    }

    @ParameterizedTest
    @CsvSource({"none,true", "accept-if-free,true", "decline-if-busy,true", "automatic,false", "accept-always,false"})
    void managersWriteWhereSomethingIsLeftToThem(String mode, boolean writes) {
        ResourceSettings settings = settings(Map.of(), Map.of("managers", "users/3", "autoScheduleMode", mode));

        assertThat(settings.grants())
                .singleElement()
                .matches(grant -> grant.rights().contains(Right.READ_ALL)
                        && grant.rights().contains(Right.WRITE_ALL) == writes
                        && !grant.rights().contains(Right.DELETE_ALL));
    }

    @ParameterizedTest
    @CsvSource({"autoScheduleMode,perhaps", "hardConflicts,hard", "maxConflicts,many", "managers,anton"})
    void aWrongValueLeavesWhatHoldsForTheContext(String name, String wrong) {
        assertThat(settings(Map.of(), Map.of(name, wrong))).isEqualTo(settings(Map.of(), Map.of()));
    }
}
