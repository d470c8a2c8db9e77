/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.spi.AnyMediaType;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Completing;
import org.kalends.dav.api.spi.Delegable;
import org.kalends.dav.api.spi.Discoverable;
import org.kalends.dav.api.spi.Identified;
import org.kalends.dav.api.spi.Merging;
import org.kalends.dav.api.spi.NamedForViewer;
import org.kalends.dav.api.spi.Nested;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.dav.api.spi.Presented;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.dav.api.spi.Reducing;
import org.kalends.dav.api.spi.Selective;
import org.kalends.dav.api.spi.Splittable;
import org.kalends.dav.api.spi.Windowed;

class CalendarCollectionTypeTest {
    private final CollectionType type = new CalendarCollectionType();

    @ParameterizedTest
    @ValueSource(
            classes = {
                Provisioned.class,
                Discoverable.class,
                Delegable.class,
                OwnPrivileges.class,
                NamedForViewer.class,
                Windowed.class,
                Selective.class
            })
    void calendarsOffer(Class<?> facet) {
        assertThat(type.as(facet).isPresent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {Nested.class, Presented.class, Completing.class})
    void calendarsDoWithout(Class<?> facet) {
        assertThat(type.as(facet).isPresent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {Recognizable.class, Identified.class, Splittable.class, Reducing.class})
    void theirFormatOffers(Class<?> facet) {
        assertThat(type.format().as(facet).isPresent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {AnyMediaType.class, Merging.class})
    void theirFormatDoesWithout(Class<?> facet) {
        assertThat(type.format().as(facet).isPresent()).isFalse();
    }
}
