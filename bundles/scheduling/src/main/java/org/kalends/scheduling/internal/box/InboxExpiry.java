/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.config.Config;
import org.kalends.config.ValueType;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.identity.UserId;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes messages that have lain in an inbox for longer than {@value #RETENTION} says. What they told was done when they came, so nothing
 * is lost. Each day on which messages come has a job of its own, a day later; as long as messages are left it asks for another one, for
 * when the oldest of them is due.
 */
@Component
public final class InboxExpiry implements JobHandler {
    /** For how long messages stay, a duration; read through the cascade for the owner of the inbox. */
    static final String RETENTION = "org.kalends.scheduling.inbox.retention";

    private static final String KIND = "scheduling.inbox";
    private static final Duration DEFAULT_RETENTION = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);
    /** How many go in one job: it asks for another one when there are more. */
    private static final int MOST_AT_ONCE = 1_000;

    private final Config config;
    private final UnitsOfWork units;
    private final Clock clock;

    @Activate
    public InboxExpiry(@Reference Config config, @Reference UnitsOfWork units) {
        this(config, units, Clock.systemUTC());
    }

    InboxExpiry(Config config, UnitsOfWork units, Clock clock) {
        this.config = config;
        this.units = units;
        this.clock = clock;
    }

    /** The job that looks after the inbox of somebody who gets a message now. */
    public static NewJob job(UserId owner, Instant now) {
        return dueAt(now.plus(DAY), owner);
    }

    private static NewJob dueAt(Instant due, UserId owner) {
        long day = due.getEpochSecond() / DAY.toSeconds();
        String key = owner.id() + "/" + day;
        return new NewJob(KIND, key, Octets.utf8(Integer.toString(owner.id())), due, owner.contextId());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome handle(Storage store, ClaimedJob job) throws DavException {
        int contextId = job.job().contextId();
        UserId owner =
                new UserId(contextId, Integer.parseInt(job.job().payload().text()));
        Optional<StoredCollection> inbox = store.collections().find(contextId, owner.id(), Inbox.NAME, Inbox.NAME);
        if (inbox.isPresent()) {
            Duration retention =
                    config.forUser(contextId, owner.id()).read(RETENTION, ValueType.DURATION, DEFAULT_RETENTION);
            Messages messages = Messages.in(inbox.get(), clock.instant().minus(retention), store);
            remove(messages.old(), owner, store);
            if (messages.oldestLeft().isPresent()) {
                NewJob next = dueAt(messages.oldestLeft().get().plus(retention), owner);
                units.begin(owner, store).also(new Write.Enqueue(next)).commit();
            }
        }
        return JobOutcome.DONE;
    }

    /** Each by itself: a client may remove one at the same time. */
    private void remove(List<ItemAddress> old, UserId owner, Storage store) throws DavException {
        for (ItemAddress message : old) {
            try {
                units.begin(owner, store)
                        .also(new Write.DeleteItem(message, Condition.NONE))
                        .commit();
            } catch (NoSuchItemException e) {
                // Somebody else has removed it, which is as good
            }
        }
    }

    /**
     * The messages of an inbox.
     *
     * @param old those that go now
     * @param oldestLeft when the oldest came that stays for now
     */
    private record Messages(List<ItemAddress> old, Optional<Instant> oldestLeft) {
        static Messages in(StoredCollection inbox, Instant before, Storage store) {
            List<ItemAddress> old = new ArrayList<>();
            Optional<Instant> oldest = Optional.empty();
            try (Stream<Item> items = store.items().select(inbox.id(), new Selection.All(), Set.of())) {
                for (Iterator<Item> all = items.iterator(); all.hasNext(); ) {
                    Item item = all.next();
                    if (!item.created().isAfter(before) && old.size() < MOST_AT_ONCE) {
                        old.add(new ItemAddress(item.collection(), item.name()));
                    } else if (oldest.isEmpty() || item.created().isBefore(oldest.get())) {
                        oldest = Optional.of(item.created());
                    }
                }
            }
            return new Messages(old, oldest);
        }
    }
}
