/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTest {
    private static StoreSettings read(Map<String, ?> configuration) throws StoreSettings.UnusableException {
        return StoreSettings.of(new Hashtable<>(configuration));
    }

    @Test
    void whatIsNotConfiguredHasItsDefault() throws StoreSettings.UnusableException {
        assertThat(read(Map.of("path", "k.db"))).isEqualTo(new StoreSettings("k.db", "", 4, 180, ""));
    }

    @Test
    void textsOfAFileAndValuesOfATypeAreTheSame() throws StoreSettings.UnusableException {
        assertThat(read(Map.of("path", " k.db ", "readers", "8", "tombstoneRetentionDays", " 30")))
                .isEqualTo(read(Map.of("path", "k.db", "readers", 8, "tombstoneRetentionDays", 30L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "many", "257", "99999999999"})
    void aNumberThatIsNoneIsToldWithWhatWouldBeRight(String readers) {
        assertThatExceptionOfType(StoreSettings.UnusableException.class)
                .isThrownBy(() -> read(Map.of("path", "k.db", "readers", readers)))
                .withMessage("readers=" + readers + "; it must be a whole number from 1 to 256");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatExceptionOfType(StoreSettings.UnusableException.class)
                .isThrownBy(() -> read(Map.of("path", " ", "readers", "0", "tombstoneRetentionDays", "0")))
                .withMessageContainingAll("path is missing", "readers=0", "tombstoneRetentionDays=0");
    }
}
