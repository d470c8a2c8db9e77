/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.storage.api.BlobTooLargeException;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.NoSuchBlobException;
import org.kalends.storage.api.QuotaExceededException;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.UnitNotSupportedException;

class StorageErrorsTest {
    private static int status(StorageException problem) {
        return StorageErrors.translate(problem).status();
    }

    @Test
    void whatAUnitIsRefusedForHasItsStatus() {
        assertThat(status(new QuotaExceededException(11, 10))).isEqualTo(507);
        assertThat(status(new ConditionFailedException(new CollectionId(1, "100"), 7)))
                .isEqualTo(412);
        assertThat(status(new UnitNotSupportedException("one write only"))).isEqualTo(501);
    }

    @Test
    void blobsHaveTheStatusOfOtherResources() {
        assertThat(status(new NoSuchBlobException("digest"))).isEqualTo(404);
        assertThat(status(new BlobTooLargeException(10))).isEqualTo(413);
    }

    @Test
    void aQuotaIsToldByItsPrecondition() {
        assertThat(StorageErrors.translate(new QuotaExceededException(11, 10)).precondition())
                .hasValueSatisfying(
                        condition -> assertThat(condition.name().getLocalPart()).isEqualTo("quota-not-exceeded"));
    }
}
