/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.Config;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.Growth;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;

/** Here no store is present, so that whatever is counted shows as a failure; what is counted is shown by the HTTP tests. */
class QuotaTest {
    private static final UserId OWNER = new UserId(1, 2);

    private static Quota quota(Map<String, String> properties) {
        return new Quota(new Fixed(properties), new Away());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1"})
    void withoutABoundNothingIsCounted(String bound) {
        Map<String, String> properties = bound.isEmpty() ? Map.of() : Map.of(Quota.USER, bound, Quota.CONTEXT, bound);

        assertThatCode(() -> quota(properties).check(OWNER, () -> {
                    throw new AssertionError("nobody needs to know");
                }))
                .doesNotThrowAnyException();
        assertThat(quota(properties).available(OWNER)).isEmpty();
    }

    @Test
    void whatDoesNotGrowIsNotCounted() {
        Quota quota = quota(Map.of(Quota.USER, "1K", Quota.CONTEXT, "1M"));

        for (Growth growth : new Growth[] {Growth.of(0), Growth.of(-5), Growth.ofOwnerAlone(-5)}) {
            assertThatCode(() -> quota.check(OWNER, () -> growth)).doesNotThrowAnyException();
        }
    }

    @Test
    void eachBoundIsAboutItsOwnGrowth() {
        assertThatCode(() -> quota(Map.of(Quota.CONTEXT, "0")).check(OWNER, () -> Growth.ofOwnerAlone(5)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> quota(Map.of(Quota.USER, "0")).check(OWNER, () -> Growth.ofOwnerAlone(5)));
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> quota(Map.of(Quota.CONTEXT, "0")).check(OWNER, () -> Growth.of(5)));
    }

    @Test
    void whileAStoreIsAwayNobodyKnowsWhatIsUsed() {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> quota(Map.of(Quota.USER, "1G")).available(OWNER));
    }

    /**
     * A configuration that is the same for everybody.
     *
     * @param properties what it says
     */
    private record Fixed(Map<String, String> properties) implements Config, ConfigView {
        @Override
        public ConfigView server() {
            return this;
        }

        @Override
        public ConfigView forUser(int contextId, int userId) {
            return this;
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }

        @Override
        public Optional<ConfigValue> find(String property) {
            return Optional.ofNullable(properties.get(property)).map(text -> new ConfigValue(text, "server", "test"));
        }

        @Override
        public long number(String property, long defaultValue) {
            return read(property, ValueType.NUMBER, defaultValue);
        }

        @Override
        public boolean isTrue(String property, boolean defaultValue) {
            return read(property, ValueType.TRUTH, defaultValue);
        }
    }

    private record Away() implements Stores {
        @Override
        public Collection<Storage> present() {
            return List.of();
        }

        @Override
        public Collection<Storage> all() {
            throw new StorageUnavailableException("No store is here");
        }

        @Override
        public Storage forNew(UserId owner) {
            return defaultStore();
        }

        @Override
        public Storage defaultStore() {
            throw new StorageUnavailableException("No store is here");
        }
    }
}
