/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.spi.Growth;
import org.kalends.identity.UserId;
import org.kalends.storage.api.StorageUnavailableException;

/** Here no store is present, so that whatever is counted shows as a failure; what is counted is shown by the HTTP tests. */
class QuotaTest {
    private static final UserId OWNER = new UserId(1, 2);

    private static Quota quota(Map<String, String> properties) {
        return new Quota(new FixedConfig(properties), new Away());
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
    void whileTheDefaultStoreIsAwayNobodyKnowsWhatIsUsed() {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> quota(Map.of(Quota.USER, "1G")).available(OWNER));
    }

    @Test
    void whatAnotherStoreDoesNotTellIsNotCounted() {
        Quota quota = new Quota(new FixedConfig(Map.of(Quota.USER, "1000")), new OneOfTwo(700));

        assertThat(quota.available(OWNER)).hasValue(300);
        assertThat(quota.used(OWNER)).isEqualTo(700);
    }
}
