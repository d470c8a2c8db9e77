/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.webdav.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.Identified;
import org.kalends.dav.api.spi.Merging;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.dav.api.spi.Reducing;
import org.kalends.dav.api.spi.Splittable;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;

class AnyFormatTest {
    private static final StoredCollection FOLDER = new StoredCollection(
            new CollectionId(1, "100"),
            "files",
            3,
            "a/b",
            false,
            0,
            Instant.EPOCH,
            Instant.EPOCH,
            Map.of(),
            List.of(),
            0);
    private static final Octets OCTETS = Octets.of(new byte[] {0, 1, (byte) 0xff});

    private final AnyFormat format = new AnyFormat();

    @Test
    void octetsShouldBeStoredAsTheyCame() {
        AcceptedObject accepted = format.accept(OCTETS, FOLDER);

        assertThat(accepted.octets()).isEqualTo(OCTETS);
        assertThat(accepted.altered()).isFalse();
        assertThat(accepted.index().uid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/plain; charset=utf-8", "application/vnd.oasis.opendocument.text"})
    void filesShouldBeServedUnderTheirMediaType(String mediaType) {
        assertThat(format.servedAs(mediaType)).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "png", "text/", "/plain", "text/plain\r\nX: y", "text/plain; x=\u00e9", "a b/c"})
    void whatIsNoMediaTypeShouldBeServedAsOctets(String mediaType) {
        assertThat(format.servedAs(mediaType)).isEqualTo("application/octet-stream");
    }

    @Test
    void anEmptyFileShouldBeAFile() {
        assertThat(format.accept(Octets.utf8(""), FOLDER).octets().length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(classes = {Recognizable.class, Splittable.class, Identified.class, Merging.class, Reducing.class})
    void filesShouldHaveNothingThatOnlyTextOfOneKindHas(Class<?> facet) {
        assertThat(format.as(facet)).isEmpty();
    }
}
