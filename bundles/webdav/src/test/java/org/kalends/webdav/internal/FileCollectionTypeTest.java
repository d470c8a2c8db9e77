/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.webdav.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavNames;

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
}
