/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.webdav.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.spi.Completing;
import org.kalends.dav.api.spi.Delegable;
import org.kalends.dav.api.spi.Discoverable;
import org.kalends.dav.api.spi.NamedForViewer;
import org.kalends.dav.api.spi.Nested;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.dav.api.spi.Presented;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.Selective;
import org.kalends.dav.api.spi.Windowed;

class FileCollectionTypeTest {
    private final FileCollectionType type = new FileCollectionType();

    @Test
    void aCollectionShouldBeNothingBeside() {
        assertThat(type.resourceTypes()).containsExactly(DavNames.COLLECTION);
    }

    @Test
    void theHomeShouldBeNamedInTheLanguageOfTheReader() {
        assertThat(type.homeDisplayName(Locale.GERMANY)).isEqualTo("Dateien");
        assertThat(type.homeDisplayName(Locale.US)).isEqualTo("Files");
        assertThat(type.homeDisplayName(Locale.KOREA)).isEqualTo("Files");
    }

    @Test
    void itShouldBeClosedUnlessConfigured() {
        assertThat(FileCollectionType.GATE.property()).isEqualTo("org.kalends.webdav.enabled");
        assertThat(FileCollectionType.GATE.permissions()).containsExactly("infostore");
    }

    @Test
    void collectionsShouldBeInOneAnother() {
        assertThat(type.as(Nested.class)).containsSame(type);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Provisioned.class,
                Discoverable.class,
                Delegable.class,
                OwnPrivileges.class,
                NamedForViewer.class,
                Windowed.class,
                Presented.class,
                Completing.class,
                Selective.class
            })
    void collectionsShouldHaveNothingElseThatOnlySomeKindsHave(Class<?> facet) {
        assertThat(type.as(facet)).isEmpty();
    }

    @Test
    void aKindWithoutPrivilegesOfItsOwnShouldHaveNone() {
        assertThat(OwnPrivileges.of(type)).isEmpty();
    }
}
