/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.Answering;
import org.kalends.scheduling.internal.delivery.PlainUnits;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.work.JobOutcome;
import org.kalends.storage.memory.MemoryStorage;

class InboxExpiryTest {
    private static final UserId OWNER = new UserId(1, 2);
    private static final Duration TEN_DAYS = Duration.ofDays(10);

    private final Instant now = Instant.now();
    private final Storage storage = new MemoryStorage(Storage.DEFAULT_ACCOUNT);
    private final StoredCollection inbox =
            storage.collections().create(new NewCollection(1, 2, Inbox.NAME, Inbox.NAME, true, Map.of()));

    InboxExpiryTest() {
        enqueue(now);
    }

    private void enqueue(Instant at) {
        storage.commit(new Unit(
                List.of(), List.of(new Write.Enqueue(InboxExpiry.job(OWNER, at))), new Author(OWNER.id(), "")));
    }

    private void receive(String name) {
        NewItem item = new NewItem("text/calendar", "e", Octets.utf8(name), Inbox.index("VEVENT"), 2);
        storage.items().put(new ItemAddress(inbox.id(), name), item, Condition.NONE);
    }

    private List<String> messages() {
        try (Stream<Item> items = storage.items().select(inbox.id(), new Selection.All(), Set.of())) {
            return items.map(Item::name).toList();
        }
    }

    private Optional<ClaimedJob> due(Duration later) {
        return storage.jobs().claim(Set.of("scheduling.inbox"), Duration.ofMinutes(1), now.plus(later));
    }

    private void work(ClaimedJob job, Duration later) throws DavException {
        Clock clock = Clock.fixed(now.plus(later), ZoneOffset.UTC);
        InboxExpiry expiry = new InboxExpiry(Answering.configured(TEN_DAYS), new PlainUnits(), clock);
        assertThat(expiry.handle(storage, job)).isEqualTo(JobOutcome.DONE);
        storage.jobs().done(job);
    }

    @Test
    void whatIsYoungStaysAndIsLookedAtAgainWhenItIsDue() throws DavException {
        receive("a");
        Duration tomorrow = Duration.ofDays(1).plusSeconds(1);
        assertThat(due(Duration.ofHours(23))).isEmpty();
        work(due(tomorrow).orElseThrow(), tomorrow);

        assertThat(messages()).containsExactly("a");
        assertThat(due(Duration.ofDays(9))).isEmpty();
        assertThat(due(TEN_DAYS.plusMinutes(1))).isPresent();
    }

    @Test
    void whatIsOldGoesAndClientsThatSynchronizeAreTold() throws DavException {
        receive("a");
        receive("b");
        OptionalLong known = OptionalLong.of(
                storage.collections().find(inbox.id()).orElseThrow().sequence());
        Duration later = TEN_DAYS.plusMinutes(1);
        work(due(later).orElseThrow(), later);

        assertThat(messages()).isEmpty();
        assertThat(due(Duration.ofDays(100))).isEmpty();
        try (Changes changes = storage.changes().since(inbox.id(), known, 10, Set.of())) {
            assertThat(changes.next())
                    .hasValueSatisfying(removed -> assertThat(removed.item()).isEmpty());
            assertThat(changes.next())
                    .hasValueSatisfying(removed -> assertThat(removed.item()).isEmpty());
        }
    }

    @Test
    void messagesOfOneDayHaveOneJobAndThoseOfAnotherDayDoNotPutItOff() {
        enqueue(now.plusSeconds(1));
        enqueue(now.plus(Duration.ofDays(3)));

        assertThat(due(Duration.ofDays(2))).isPresent();
        assertThat(due(Duration.ofDays(2))).isEmpty();
    }
}
