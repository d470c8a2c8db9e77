/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.split;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.AppliedPreferences;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.MemberName;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.icalendar.series.SeriesInstances;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.People;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.implicit.SchedulingObjects;
import org.kalends.scheduling.internal.itip.SeriesSplit;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.scheduling.internal.room.Resources;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * POST to a recurring object with {@code ?action=split} (caldav-recursplit section 3): what was before an instance becomes an object of its
 * own, with all copies in one unit. Nobody is asked anew, since nothing is at another time than it was.
 */
@Component
public final class SplitOperation implements PostOperation {
    /** How often it is done anew because somebody else has changed a copy meanwhile. */
    private static final int ATTEMPTS = 4;

    private static final PropertySelection REPRESENTATION = new PropertySelection(
            PropertySelection.Kind.PROP,
            Stream.of(DavNames.dav("getetag"), ScheduleNames.CALENDAR_DATA)
                    .map(name -> new XmlElement(name, Map.of(), List.of()))
                    .toList());

    private final People people;
    private final Resources resources;
    private final Transports transports;
    private final SeriesInstances instances;
    private final UnitsOfWork units;

    @Activate
    public SplitOperation(
            @Reference People people,
            @Reference Resources resources,
            @Reference Transports transports,
            @Reference SeriesInstances instances,
            @Reference UnitsOfWork units) {
        this.people = people;
        this.resources = resources;
        this.transports = transports;
        this.instances = instances;
        this.units = units;
    }

    @Override
    public String name() {
        return "recurrence-split";
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(Item.class).isPresent()
                && resource.parent().filter(StoredMembers.class::isInstance).isPresent()
                && resource.as(CollectionType.class)
                        .filter(SchedulingObjects::isKind)
                        .isPresent();
    }

    @Override
    public boolean accepts(DavRequest request) {
        return request.query().filter(query -> new SplitQuery(query).isSplit()).isPresent();
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(
                new Requirement(request.resource(), Privilege.WRITE_CONTENT),
                new Requirement(request.resource().parent().orElseThrow(), Privilege.BIND));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Href past = split(request);
        if (request.preferences().representation()) {
            tell(past, request, response);
        } else {
            AppliedPreferences.tell(response);
            response.header("Split-Component-URL", response.external(past));
            response.header("Content-Length", "0");
            response.status(201);
        }
    }

    private Href split(DavRequest request) throws DavException {
        SplitQuery query = new SplitQuery(request.query().orElseThrow());
        for (int attempt = 1; ; attempt++) {
            try {
                return splitOnce(query, request);
            } catch (ConditionFailedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Href splitOnce(SplitQuery query, DavRequest request) throws DavException {
        SplitObject split = SplitObject.of(found(request.target().href(), Set.of(ItemPart.OCTETS), request));
        Parties parties = people.in(split.collection().id().contextId());
        String pastUid = query.pastUid();
        SeriesSplit parts = SeriesSplit.of(split.object(), query.moment(), pastUid, instances)
                .orElseThrow(() -> DavException.of(
                        SchedulePreconditions.INVALID_SPLIT,
                        "A series of one rule is split at an instance behind its first, and not behind its last."));
        List<Write> copies = new SplitWork(parties, resources, transports).writes(split, parts, pastUid);
        String name = MemberName.random(split.type().format());
        commit(split, parts, name, copies, request);
        return ((StoredMembers) request.resource().parent().orElseThrow()).memberHref(name);
    }

    /** The server writes: whoever takes part for a client would have everybody asked anew. */
    private void commit(SplitObject split, SeriesSplit parts, String name, List<Write> copies, DavRequest request)
            throws DavException {
        AcceptedObject future = split.accepted(parts.future(split.object()).orElseThrow(), request);
        AcceptedObject past = split.accepted(parts.past(split.object()).orElseThrow(), request);
        checkFree(split, past.index().uid());
        ItemAddress address = new ItemAddress(split.collection().id(), name);
        Condition unchanged = Condition.onETag(Optional.of(split.item().etag())::equals);
        UnitOfWork unit = units.begin(request.actor().id(), split.storage());
        for (Guard guard : request.guards(split.storage())) {
            unit.provided(guard);
        }
        unit.put(
                split.type(),
                split.collection(),
                split.item().name(),
                future,
                request.condition().and(unchanged));
        unit.put(split.type(), split.collection(), name, past, Condition.MUST_NOT_EXIST);
        if (split.object().organizer().isPresent()) {
            unit.also(Delivery.tag(split.address(), future.octets()));
            unit.also(Delivery.tag(address, past.octets()));
        }
        copies.forEach(unit::also);
        unit.commit();
    }

    private static void checkFree(SplitObject split, String uid) throws DavException {
        int contextId = split.collection().id().contextId();
        int ownerId = split.collection().ownerId();
        if (!split.storage()
                .items()
                .withUid(contextId, ownerId, split.type().name(), uid, Set.of())
                .isEmpty()) {
            throw DavException.of(SchedulePreconditions.NO_UID_CONFLICT, "There is an object of this UID already.");
        }
    }

    private static Resource found(Href href, Set<ItemPart> parts, DavRequest request) throws DavException {
        return request.resolve(href, parts).resource().orElseThrow(() -> DavException.of(404, "It is gone meanwhile."));
    }

    private static void tell(Href past, DavRequest request, DavResponse response) throws DavException, IOException {
        AppliedPreferences.tell(response, "return=representation");
        MultiStatusWriter writer = response.multiStatus(REPRESENTATION);
        Resource future = found(request.target().href(), writer.parts(), request);
        future.etag().ifPresent(etag -> response.header("ETag", etag.quoted()));
        writer.resource(future);
        writer.resource(found(past, writer.parts(), request));
        writer.finish();
    }
}
