/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Write;

class FurtherWritesTest {
    private static final Octets TEN = Octets.utf8("0123456789");

    private static Write put(Octets octets) {
        NewItem item = new NewItem("text/plain", "e", octets, new ItemIndex("", "T", Optional.empty(), List.of()), 1);
        return new Write.PutItem(new ItemAddress(new CollectionId(1, "a"), "x"), item, Condition.NONE);
    }

    private static Further of(Write... writes) {
        Further further = new Further();
        Stream.of(writes).forEach(further::add);
        return further;
    }

    @Test
    void aTextThatManyShareCountsOnce() throws DavException {
        FurtherWrites further = new FurtherWrites(10, 15);

        further.add(of(put(TEN), put(TEN)));
        further.add(of(put(TEN)));

        assertThat(further.all().writes()).hasSize(3);
    }

    @Test
    void moreOctetsThanThereIsRoomForAreRefused() {
        FurtherWrites further = new FurtherWrites(10, 15);

        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> further.add(of(put(TEN), put(Octets.utf8("987654")))))
                .satisfies(refusal ->
                        assertThat(refusal.precondition()).contains(Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS));
    }

    @Test
    void moreWritesThanThereIsRoomForAreRefused() {
        FurtherWrites further = new FurtherWrites(2, 15);

        assertThatExceptionOfType(DavException.class).isThrownBy(() -> further.add(of(put(TEN), put(TEN), put(TEN))));
    }
}
