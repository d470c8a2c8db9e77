/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.personal;

import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.Personal;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Write;

/**
 * Keeps what is one's own of an object in somebody else's calendar for oneself, when the object is written: alarms and what was done about
 * them, and whether the time is busy. The owner's stay as they are. It is asked before others, who then see what all will see.
 */
@org.osgi.service.component.annotations.Component(
        service = WriteParticipant.class,
        property = "service.ranking:Integer=1000")
public final class OwnParts implements WriteParticipant {
    /** The name under which it is kept. */
    public static final PropertyName NAME = new PropertyName("urn:kalends:", "own-part");

    private static final int MOST_CHARACTERS = 65_536;

    @Override
    public boolean appliesTo(ObjectChange change) {
        return change.kind() == ObjectChange.Kind.PUT
                && change.actor().filter(actor -> isOther(actor, change)).isPresent()
                && change.type()
                        .format()
                        .as(Personal.class)
                        .filter(format -> format.ownPart().equals(NAME))
                        .isPresent()
                && change.personal() != PersonalStore.NONE;
    }

    /** Whoever is let in everywhere brings objects as they are. */
    private static boolean isOther(Actor actor, ObjectChange change) {
        return actor.id().id() != change.collection().ownerId() && !actor.isAdministrator();
    }

    @Override
    public void before(ObjectChange change) throws DavException {
        int userId = change.actor().orElseThrow().id().id();
        Optional<SharedObject> stored =
                change.before(ReadObject.class, ReadObject::read).flatMap(OwnParts::readable);
        SharedObject sent = change.after(ReadObject.class, ReadObject::read)
                .flatMap(OwnParts::readable)
                .orElseThrow(() -> DavException.of(
                        CalDavPreconditions.VALID_CALENDAR_DATA, "The instances of the object cannot be told apart."));
        Optional<String> own = sent.own(stored);
        if (own.filter(text -> text.length() > MOST_CHARACTERS).isPresent()) {
            throw DavException.of(
                    CalDavPreconditions.MAX_RESOURCE_SIZE,
                    "The alarms of an event in somebody else's calendar have at most " + MOST_CHARACTERS
                            + " characters.");
        }
        put(sent, stored, change);
        Optional<String> kept = Optional.ofNullable(
                change.personal().ofItem(change.address(), userId).get(NAME));
        if (!own.equals(kept)) {
            change.also(new Write.PatchPersonal(
                    change.address().collection(), Optional.of(change.address().name()), userId, Map.of(NAME, own)));
        }
    }

    private static void put(SharedObject sent, Optional<SharedObject> stored, ObjectChange change) throws DavException {
        try {
            Component common = sent.common(stored);
            Octets octets = Octets.utf8(common.text());
            if (!change.after().equals(Optional.of(octets))) {
                change.replace(octets);
            }
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }

    /** What is stored and cannot be read has nothing that could be kept. */
    private static Optional<SharedObject> readable(ReadObject read) {
        try {
            return Optional.of(SharedObject.of(read.get()));
        } catch (MalformedCalendarException e) {
            return Optional.empty();
        }
    }
}
