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

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/plain; charset=utf-8", "application/vnd.oasis.opendocument.text"})
    void octetsShouldBeStoredAsTheyCameUnderTheirMediaType(String mediaType) {
        AcceptedObject accepted = format.accept(OCTETS, mediaType, FOLDER);

        assertThat(accepted.octets()).isEqualTo(OCTETS);
        assertThat(accepted.altered()).isFalse();
        assertThat(accepted.mediaType()).isEqualTo(mediaType);
        assertThat(accepted.index().uid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "png", "text/", "/plain", "text/plain\r\nX: y", "text/plain; x=\u00e9", "a b/c"})
    void whatIsNoMediaTypeShouldBeServedAsOctets(String mediaType) {
        assertThat(format.accept(OCTETS, mediaType, FOLDER).mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void anEmptyFileShouldBeAFile() {
        assertThat(format.accept(Octets.utf8(""), FOLDER).octets().length()).isZero();
    }

    @Test
    void objectsOfEveryBeginningShouldBeTaken() {
        assertThat("ANYTHING").startsWith(format.firstLine());
    }
}
