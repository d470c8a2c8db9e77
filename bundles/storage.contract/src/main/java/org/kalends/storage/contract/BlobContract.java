/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.BlobTooLargeException;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchBlobException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Write;

/** Large octets are kept by their digest for as long as an item has them as a part. */
public interface BlobContract extends UnitsUnderTest {
    String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Blob kept(String text) throws IOException {
        return testee().blobs().put(stream(text), 1_000_000);
    }

    private String read(String digest) throws IOException {
        try (InputStream octets = testee().blobs().open(digest)) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Write attaching(CollectionId id, String name, Blob blob) {
        return new Write.AttachBlob(new ItemAddress(id, name), blob.digest(), "agenda.txt", "text/plain");
    }

    private static Write detaching(CollectionId id, String name, Blob blob) {
        return new Write.DetachBlob(new ItemAddress(id, name), blob.digest());
    }

    private List<Attachment> of(CollectionId id, String name) {
        return testee().blobs().of(new ItemAddress(id, name));
    }

    /** Sweeps what is unused, however young. */
    private void sweep() {
        testee().blobs().sweep(Instant.now().plus(Duration.ofDays(1)));
    }

    private boolean isThere(Blob blob) throws IOException {
        try {
            return !read(blob.digest()).isEmpty();
        } catch (NoSuchBlobException e) {
            return false;
        }
    }

    @Test
    default void octetsShouldBeKeptByTheirDigest() throws Exception {
        assertThat(kept("abc")).isEqualTo(new Blob(ABC, 3));
        assertThat(kept("abc")).isEqualTo(new Blob(ABC, 3));
        String large = "0123456789".repeat(50_000);
        Blob blob = kept(large);

        assertThat(read(ABC)).isEqualTo("abc");
        assertThat(blob.size()).isEqualTo(500_000);
        assertThat(read(blob.digest())).isEqualTo(large);
        assertThat(read(kept("").digest())).isEmpty();
    }

    @Test
    default void tooManyOctetsShouldBeRefused() throws Exception {
        BlobTooLargeException refused = catchThrowableOfType(
                BlobTooLargeException.class, () -> testee().blobs().put(stream("abc"), 2));

        assertThat(refused.most()).isEqualTo(2);
        assertThatThrownBy(() -> read(ABC)).isInstanceOf(NoSuchBlobException.class);
        assertThat(testee().blobs().put(stream("abc"), 3).digest()).isEqualTo(ABC);
    }

    @Test
    default void octetsThatCannotBeReadShouldLeaveNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("on purpose");
            }
        };

        assertThatThrownBy(() -> testee().blobs().put(broken, 10)).isInstanceOf(IOException.class);
    }

    @Test
    default void whatIsNoDigestShouldNameNothing() {
        for (String wrong : List.of("", "../../etc/passwd", ABC.toUpperCase(Locale.ROOT), ABC, "a".repeat(65))) {
            assertThatThrownBy(() -> testee().blobs().open(wrong)).isInstanceOf(NoSuchBlobException.class);
        }
    }

    @Test
    default void aBlobShouldBecomePartOfAnItem() throws Exception {
        CollectionId id = created("work");
        Blob abc = kept("abc");
        Blob def = kept("def");

        commit(putting(id, "a.ics"), attaching(id, "a.ics", abc), attaching(id, "a.ics", def));
        commit(new Write.AttachBlob(new ItemAddress(id, "a.ics"), abc.digest(), "other.txt", "text/html"));

        assertThat(of(id, "a.ics"))
                .containsExactlyInAnyOrder(
                        new Attachment(abc, "other.txt", "text/html"), new Attachment(def, "agenda.txt", "text/plain"));
        assertThat(of(id, "a.ics"))
                .isSortedAccordingTo(
                        (a, b) -> a.blob().digest().compareTo(b.blob().digest()));
        assertThat(of(id, "b.ics")).isEmpty();
        assertThat(reread(id).sequence()).isOne();
    }

    @Test
    default void onlyWhatIsThereShouldBeJoined() throws Exception {
        CollectionId id = created("work");
        Blob abc = kept("abc");
        Blob missing = new Blob("0".repeat(64), 1);

        assertThatThrownBy(() -> commit(putting(id, "a.ics"), attaching(id, "a.ics", missing)))
                .isInstanceOf(NoSuchBlobException.class);
        assertThat(names(id)).isEmpty();
        assertThatThrownBy(() -> commit(attaching(id, "a.ics", abc))).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> commit(detaching(id, "a.ics", abc))).isInstanceOf(NoSuchItemException.class);
        commit(putting(id, "a.ics"), detaching(id, "a.ics", abc));
        assertThat(of(id, "a.ics")).isEmpty();
    }

    @Test
    default void whatIsUsedShouldNotBeSwept() throws Exception {
        CollectionId id = created("work");
        Blob used = kept("used");
        Blob unused = kept("unused");
        commit(putting(id, "a.ics"), attaching(id, "a.ics", used));

        testee().blobs().sweep(Instant.now().minus(Duration.ofHours(1)));
        assertThat(isThere(unused)).as("young").isTrue();
        sweep();

        assertThat(isThere(used)).isTrue();
        assertThat(isThere(unused)).isFalse();
        assertThatThrownBy(() -> commit(attaching(id, "a.ics", unused))).isInstanceOf(NoSuchBlobException.class);
        assertThat(isThere(kept("unused"))).isTrue();
        commit(attaching(id, "a.ics", unused));
    }

    @Test
    default void aBlobShouldFollowItsItemAndItsCopies() throws Exception {
        CollectionId one = created("one");
        CollectionId other = created("other");
        Blob abc = kept("abc");
        commit(putting(one, "a.ics"), attaching(one, "a.ics", abc));

        copy(new ItemAddress(one, "a.ics"), new ItemAddress(other, "copy.ics"));
        move(new ItemAddress(one, "a.ics"), new ItemAddress(one, "moved.ics"));
        CollectionId copied =
                testee().collections().copy(one, calendar("copied"), false).id();

        assertThat(of(one, "a.ics")).isEmpty();
        assertThat(of(one, "moved.ics")).isEqualTo(of(other, "copy.ics")).hasSize(1);
        assertThat(of(copied, "moved.ics")).hasSize(1);
        testee().collections().delete(one);
        delete(other, "copy.ics");
        sweep();
        assertThat(isThere(abc)).as("the last copy has it").isTrue();
        commit(detaching(copied, "moved.ics", abc));
        sweep();
        assertThat(isThere(abc)).isFalse();
    }

    @Test
    default void aReplacedItemShouldKeepItsBlobs() throws Exception {
        CollectionId id = created("work");
        Blob abc = kept("abc");
        commit(putting(id, "a.ics"), attaching(id, "a.ics", abc));

        commit(putting(id, "a.ics"));
        assertThat(of(id, "a.ics")).hasSize(1);

        put(id, "b.ics", event("u2"));
        delete(id, "a.ics");
        sweep();
        assertThat(isThere(abc)).isFalse();
    }

    @Test
    default void manyShouldPutAndSweepAtOnce() throws Exception {
        CollectionId id = created("work");
        put(id, "a.ics");

        List<StorageException> refusals = together(n -> {
            for (int i = 0; i < 20; i++) {
                if (n == 0) {
                    sweep();
                } else {
                    putUntilItStays(id, "text " + i);
                }
            }
        });

        assertThat(refusals).isEmpty();
        for (Attachment attachment : of(id, "a.ics")) {
            assertThat(read(attachment.blob().digest())).startsWith("text ");
        }
        assertThat(of(id, "a.ics")).hasSize(20);
    }

    /** The sweeper of this test has no grace, so what was put may be gone before it is attached. */
    private void putUntilItStays(CollectionId id, String text) throws IOException {
        boolean attached = false;
        while (!attached) {
            Blob blob = kept(text);
            try {
                commit(attaching(id, "a.ics", blob));
                attached = true;
            } catch (NoSuchBlobException e) {
                assertThat(e).hasMessageContaining(blob.digest());
            }
        }
    }
}
