/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.storage.api.Octets;

/**
 * Something that POST does: a line of text sent to a calendar at {@code ?quick-add}, such as {@code 2027-03-01 Tea}, becomes an
 * event of that day. All that holds of an event that is put holds of this one.
 */
public class QuickAdd implements PostOperation {
    private static final long MOST_OCTETS = 200;
    private static final Precondition TOO_LONG =
            new Precondition(new QName("urn:example:plugin", "one-short-line"), 413);
    private static final String QUERY = "quick-add";
    private static final String MEDIA_TYPE = "text/x-quick-event";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern LINE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d) ([\\w ]+)");
    private static final String EVENT =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Quick add//EN
            BEGIN:VEVENT
            UID:%s
            DTSTAMP:%s
            DTSTART;VALUE=DATE:%s
            SUMMARY:%s
            END:VEVENT
            END:VCALENDAR
            """;

    private final ObjectWrites writes;

    public QuickAdd(ObjectWrites writes) {
        this.writes = writes;
    }

    @Override
    public String name() {
        return QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource instanceof StoredMembers
                && resource.as(CollectionType.class).orElseThrow().name().equals("calendar");
    }

    /** Its media type is one that no page of another site can have a browser send unasked. */
    @Override
    public boolean accepts(DavRequest request) {
        return request.query().equals(Optional.of(QUERY))
                && request.header("Content-Type").equals(Optional.of(MEDIA_TYPE));
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), Privilege.BIND));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Octets event = event(request.body(MOST_OCTETS, TOO_LONG).text());
        PlannedWrite planned = writes.add(event, (StoredMembers) request.resource(), request);
        writes.commit(List.of(planned), Optional.empty());
        response.header(
                "Location", response.external(planned.outcome().orElseThrow().href()));
        response.header("Content-Length", "0");
        response.status(201);
    }

    private static Octets event(String text) throws DavException {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw DavException.of(400, "A quick event is a date and what happens then: 2027-03-01 Tea.");
        }
        String day = line.group(1) + line.group(2) + line.group(3);
        return Octets.utf8(EVENT.formatted(UUID.randomUUID(), UTC.format(Instant.now()), day, line.group(4))
                .replace("\n", "\r\n"));
    }
}
