/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kalends.dav.api.ETag;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.box.InboxExpiry;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Write;

/**
 * The messages that one change lays into inboxes (RFC 6638 section 4.1), for clients that show them: what they say is done by whoever lays
 * them there. Used by one thread, once.
 */
final class Letters {
    private final Storage storage;
    private final SharedTexts texts;
    private final List<Write> writes = new ArrayList<>();
    private final Set<UserId> told = new HashSet<>();

    Letters(Storage storage, SharedTexts texts) {
        this.storage = storage;
        this.texts = texts;
    }

    /** Lays a message into the inbox of somebody who has one. */
    void lay(ItipMessage message, UserId recipient) {
        address(recipient, UUID.randomUUID())
                .ifPresent(
                        address -> lay(address, message.octets(), message.told().kind(), recipient));
    }

    /**
     * Lays a message into an inbox under a name that is the same whenever it comes.
     *
     * @return false when it lies there already, or there is no inbox
     */
    boolean keep(Octets message, String kind, UserId recipient, UUID name) {
        Optional<ItemAddress> free = address(recipient, name)
                .filter(address -> storage.items().find(address, Set.of()).isEmpty());
        free.ifPresent(address -> lay(address, message, kind, recipient));
        return free.isPresent();
    }

    private Optional<ItemAddress> address(UserId recipient, UUID name) {
        return storage.collections()
                .find(recipient.contextId(), recipient.id(), Inbox.NAME, Inbox.NAME)
                .map(inbox -> new ItemAddress(inbox.id(), name + ".ics"));
    }

    private void lay(ItemAddress address, Octets message, String kind, UserId recipient) {
        Octets octets = texts.shared(message);
        NewItem item =
                new NewItem(Inbox.mediaType(), ETag.of(octets).value(), octets, Inbox.index(kind), recipient.id());
        writes.add(new Write.PutItem(address, item, Condition.MUST_NOT_EXIST));
        if (storage.jobs() != JobQueue.NONE && told.add(recipient)) {
            writes.add(new Write.Enqueue(InboxExpiry.job(recipient, Instant.now())));
        }
    }

    /** All that has to be written so that the messages lie there. */
    List<Write> writes() {
        return List.copyOf(writes);
    }
}
