/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.elsewhere.AskedElsewhere;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;

/** Answers questions for the free time of others (RFC 6638 section 5). */
final class FreeBusyAnswers {
    private final FreeBusyAnswer.Sources sources;

    FreeBusyAnswers(FreeBusyAnswer.Sources sources) {
        this.sources = sources;
    }

    /**
     * Answers for each of whom is asked.
     *
     * @param owner whose outbox was asked
     */
    void answer(FreeBusyRequest asked, Party owner, Parties parties, DavRequest request, ScheduleResponse answer)
            throws DavException, IOException {
        if (!owner.equals(parties.of(asked.organizer().value()))) {
            throw DavException.of(
                    SchedulePreconditions.ORGANIZER_ALLOWED, "Who asks is the owner of the outbox, and nobody else.");
        }
        UserId asker = owner.user().orElseThrow().userId();
        List<Property> recipients = recipients(asked, parties).stream()
                .sorted(Comparator.comparing(line -> isStranger(parties.of(line.value())))) // they have till the end
                .toList();
        AskedElsewhere elsewhere = sources.elsewhere().ask(strangers(recipients, parties), asked.question());
        for (Property attendee : recipients) {
            Party party = parties.of(attendee.value());
            FreeBusyAnswer told = isStranger(party)
                    ? FreeBusyAnswer.of(party, elsewhere)
                    : FreeBusyAnswer.of(party, asker, asked.question(), sources, request.clock());
            answer.add(attendee.value(), told.status(), told.busy().map(busy -> reply(busy, attendee, asked)));
        }
    }

    private static boolean isStranger(Party party) {
        return party.entry().isEmpty();
    }

    private static List<String> strangers(List<Property> recipients, Parties parties) {
        return recipients.stream()
                .map(attendee -> parties.of(attendee.value()))
                .filter(FreeBusyAnswers::isStranger)
                .map(Party::key)
                .toList();
    }

    /** All who are asked for, and the members of groups among them, each once. */
    private static List<Property> recipients(FreeBusyRequest asked, Parties parties) throws DavException {
        Map<Party, Property> recipients = new LinkedHashMap<>();
        asked.attendees().forEach(attendee -> recipients.putIfAbsent(parties.of(attendee.value()), attendee));
        for (Party party : List.copyOf(recipients.keySet())) {
            List<Party> members = party.group().map(parties::members).orElse(List.of());
            members.forEach(member -> recipients.computeIfAbsent(
                    member,
                    any -> Property.of(
                            "ATTENDEE", Parties.address(member.entry().orElseThrow()))));
        }
        FreeBusyRequest.checkNumber(recipients.size());
        return List.copyOf(recipients.values());
    }

    /** The busy time as a reply (RFC 5546 section 3.3.3). */
    private static String reply(Component busy, Property attendee, FreeBusyRequest asked) {
        Optional<Property> uid = asked.freeBusy().property("UID");
        return busy.withFirst(Property.of("METHOD", "REPLY"))
                .withComponents(component -> {
                    List<Node> content = new ArrayList<>(component.content());
                    uid.ifPresent(line -> content.replaceAll(node -> isUid(node) ? line : node));
                    content.add(asked.organizer());
                    content.add(attendee);
                    return component.withContent(content);
                })
                .text();
    }

    private static boolean isUid(Node node) {
        return node instanceof Property property && property.name().equals("UID");
    }
}
