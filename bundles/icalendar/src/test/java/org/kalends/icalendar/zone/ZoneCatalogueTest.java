/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneCatalogueTest {
    private final ZoneCatalogue catalogue = new ZoneCatalogue();

    @Test
    void everyNameOfTheDatabaseIsThatOfAZoneWithItsRules() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (!id.startsWith("SystemV/")) {
                assertThat(catalogue.find(id).orElseThrow().getRules())
                        .as(id)
                        .isEqualTo(ZoneId.of(id).getRules());
            }
        }
    }

    @Test
    void aFurtherNameIsNoZoneOfItsOwn() {
        assertThat(catalogue.find("GB")).contains(ZoneId.of("Europe/London"));
        assertThat(catalogue.aliases("Europe/London")).contains("GB");
        assertThat(catalogue.names()).contains("Europe/London").doesNotContain("GB");
    }

    @Test
    void whatIsNotInTheDatabaseIsNoZone() {
        assertThat(catalogue.find("Europe/Nowhere")).isEmpty();
        assertThat(catalogue.find("SystemV/EST5")).isEmpty();
        assertThat(catalogue.aliases("Europe/Nowhere")).isEmpty();
    }

    @Test
    void theReleaseIsThatOfTheDatabase() {
        assertThat(ZoneCatalogue.release()).matches("\\d{4}[a-z]+");
    }
}
