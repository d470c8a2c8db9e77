/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.engine.StorageErrors;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.box.Outbox;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageException;

/**
 * What there is at secret addresses.
 *
 * @param people who knows when they are busy
 */
record PublishedTimes(Identities identities, Config config, Stores stores, BusyTimes people, Clock clock) {
    /** Most objects that are looked at for whoever asks without signing in. */
    private static final int MOST_OBJECTS = 50_000;

    /**
     * The busy time that is published at an address (RFC 5546 section 3.3.1): from the beginning of the day on, so that it is the same as
     * long as nothing changes.
     *
     * @return empty when there is nothing at this address, whatever the reason
     * @throws DavException when it cannot be told
     */
    Optional<Octets> at(SecretAddress address) throws DavException, IOException {
        try {
            Publishing publishing = Publishing.of(address.owner(), config);
            Optional<User> owner = identities
                    .user(address.owner())
                    .filter(user -> !Collections.disjoint(Inbox.permissions(), user.permissions()));
            boolean known = publishing.allowed() && owner.isPresent() && isCurrent(address);
            return known ? Optional.of(published(owner.get(), publishing)) : Optional.empty();
        } catch (StorageException e) {
            throw StorageErrors.translate(e);
        }
    }

    private boolean isCurrent(SecretAddress address) {
        return stores.defaultStore()
                .collections()
                .find(address.owner().contextId(), address.owner().id(), Outbox.NAME, Outbox.NAME)
                .flatMap(PublishedFreeBusyUrl::token)
                .filter(address::has)
                .isPresent();
    }

    private Octets published(User owner, Publishing publishing) throws DavException, IOException {
        Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        BusyTimes.Question question = new BusyTimes.Question(
                day.getEpochSecond(), day.plus(publishing.reach()).getEpochSecond(), "");
        Component busy = people.of(owner, question, bound())
                .withFirst(Property.of("METHOD", "PUBLISH"))
                .withComponents(freeBusy -> published(freeBusy, owner));
        return Octets.utf8(busy.text());
    }

    private static Component published(Component freeBusy, User owner) {
        List<Node> content = new ArrayList<>(freeBusy.content());
        String start = freeBusy.property("DTSTART").orElseThrow().value();
        content.replaceAll(node -> node instanceof Property line ? stable(line, owner, start) : node);
        content.add(Property.of("ORGANIZER", Parties.address(owner)));
        return freeBusy.withContent(content);
    }

    private static Property stable(Property line, User owner, String start) {
        return switch (line.name()) {
            case "UID" -> Property.of("UID", "busy-" + owner.contextId() + '-' + owner.id());
            case "DTSTAMP" -> Property.of("DTSTAMP", start);
            default -> line;
        };
    }

    private static RequestClock bound() {
        AtomicInteger looked = new AtomicInteger();
        return () -> {
            if (looked.incrementAndGet() > MOST_OBJECTS) {
                throw DavException.of(
                        Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "There is too much in these calendars.");
            }
        };
    }
}
