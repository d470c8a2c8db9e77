/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Term;
import org.kalends.storage.api.UnfitObjectException;
import org.kalends.storage.contract.UidIndexer;

/** What an older release has indexed is found at once, and is indexed anew without a change that clients are told of. */
class IndexRenewalTest extends FolderFixture {
    private static final IndexCondition PLACE = new IndexCondition.HasField("LOCATION");

    private CollectionId work;
    private int drawn;

    @BeforeEach
    void fill() throws IOException {
        write("work/tea.ics", object("u1", "Tea"));
        write("work/bad.ics", object("u2", "Bad"));
        work = named("work");
        assertThat(names(work)).containsExactly("bad.ics", "tea.ics");
    }

    /** A release that indexes places, which the one before did not. */
    private final class MoreIndexed implements ItemIndexer {
        @Override
        public NewItem item(Octets object, StoredCollection collection, int author) throws UnfitObjectException {
            drawn++;
            if (object.text().contains("Bad")) {
                throw new UnfitObjectException("on purpose", new IllegalStateException());
            }
            NewItem before = new UidIndexer().item(object, collection, author);
            ItemIndex index = new ItemIndex(
                            before.index().uid(),
                            before.index().kind(),
                            before.index().span(),
                            List.of(new Term("LOCATION", "bern")))
                    .drawnBy(2);
            return new NewItem(before.mediaType(), before.etag(), before.octets(), index, author);
        }

        @Override
        public Map<String, Integer> revisions() {
            return Map.of(CALENDAR, 2);
        }
    }

    private void update() {
        close();
        storage = FilesStorage.open("", root, new Limits(10_000, 2_000), new MoreIndexed(), Clock.systemUTC());
    }

    private List<String> candidates() {
        return names(work, new Selection.Matching(PLACE, OptionalInt.of(2)));
    }

    private List<String> indexed() {
        return names(work, new Selection.Matching(PLACE));
    }

    @Test
    void whatAnOlderReleaseHasIndexedIsFoundBeforeAndAfter() {
        long sequence = reread(work).sequence();
        update();
        assertThat(candidates()).containsExactly("bad.ics", "tea.ics");
        assertThat(indexed()).isEmpty();

        storage.renewIndex();

        assertThat(candidates()).containsExactly("bad.ics", "tea.ics");
        assertThat(indexed()).containsExactly("tea.ics");
        assertThat(reread(work).sequence()).isEqualTo(sequence);
        assertThat(file("work/tea.ics")).hasContent(object("u1", "Tea"));
    }

    @Test
    void whatIsDoneOrCannotBeDoneIsNotTriedAgain() {
        update();
        storage.renewIndex();
        assertThat(drawn).isEqualTo(2);

        update();
        storage.renewIndex();

        assertThat(drawn).isEqualTo(2);
        assertThat(indexed()).containsExactly("tea.ics");
    }

    @Test
    void whatWasWrittenBeforeThereWereRevisionsIsOfTheFirst() {
        String written = Codec.gson().toJson(new ItemIndex("u1", "VEVENT", Optional.empty(), List.of()));
        String before = written.replaceAll(",\"revision\":1", "");
        assertThat(before).isNotEqualTo(written);

        assertThat(Codec.gson().fromJson(before, ItemIndex.class).revision()).isEqualTo(ItemIndex.FIRST_REVISION);
    }
}
