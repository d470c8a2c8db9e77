/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.client;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.Clients;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.icalendar.text.Component;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/**
 * Thunderbird and eM Client do not know {@code ACKNOWLEDGED} (RFC 9074 section 6.1), and nobody else knows {@code X-MOZ-LASTACK}. So that an
 * alarm which was dismissed in one program is not shown in the other again, what the writer says in its own words is said in the
 * others' as well. It is asked before what is one's own is set apart.
 */
@org.osgi.service.component.annotations.Component(
        service = WriteParticipant.class,
        property = "service.ranking:Integer=2000")
public final class MozillaAlarms implements WriteParticipant {
    private static final Set<ClientKind> WRITERS = EnumSet.of(ClientKind.THUNDERBIRD_LIGHTNING, ClientKind.EM_CLIENT);

    private final Clients clients;

    @Activate
    public MozillaAlarms(@Reference Clients clients) {
        this.clients = clients;
    }

    @Override
    public boolean appliesTo(ObjectChange change) {
        return change.kind() == ObjectChange.Kind.PUT
                && change.actor().isPresent()
                && change.type().name().equals(Calendars.NAME);
    }

    @Override
    public void before(ObjectChange change) throws DavException {
        boolean ofMozilla = WRITERS.contains(clients.of(change.actor().flatMap(Actor::userAgent)));
        String words = ofMozilla ? Acknowledgements.LAST_ACK : Acknowledgements.ACKNOWLEDGED;
        if (change.after().filter(octets -> has(octets, words)).isEmpty()) {
            return;
        }
        UnaryOperator<Component> telling = ofMozilla ? Acknowledgements::toldToAlarms : Acknowledgements::toldByAlarms;
        Optional<Component> sent = change.after(ReadObject.class, ReadObject::read)
                .flatMap(ReadObject::object)
                .map(ZonedObject::calendar);
        Optional<Component> told = sent.map(calendar -> calendar.withComponents(telling));
        if (!told.equals(sent)) {
            change.replace(Octets.utf8(told.get().text()));
        }
    }

    private static boolean has(Octets octets, String words) {
        return octets.text().toUpperCase(Locale.ROOT).contains(words);
    }
}
