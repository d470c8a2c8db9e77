/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code LOCK}, RFC 4918 section 9.10. On a free name it creates an empty object, where the collection takes one; a
 * calendar or an address book does not.
 */
@Component
public final class LockMethod implements DavMethod {
    private static final int MOST_LOCKS = 100;

    private final UnitsOfWork units;

    @Activate
    public LockMethod(@Reference UnitsOfWork units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "LOCK";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Absent absent
                ? absent.parent() instanceof StoredMembers
                : StoredPlace.of(target).isPresent();
    }

    /** Refreshing takes no more than the token. */
    @Override
    public List<Requirement> requirements(DavRequest request) throws DavException, IOException {
        if (request.target() instanceof Target.Absent absent) {
            return List.of(new Requirement(absent.parent(), Privilege.BIND));
        }
        Resource resource = request.resource();
        return List.of(new Requirement(resource, Privilege.READ));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        StoredPlace place = StoredPlace.of(request.target()).orElseThrow();
        Optional<XmlElement> body = request.xml();
        checkMayWrite(request);
        if (body.isEmpty()) {
            refresh(place, request, response);
            return;
        }
        Instant now = Instant.now();
        Lock lock = LockRequest.lock(request.xml(DavNames.dav("lockinfo")), place, request, now);
        boolean creates = request.target() instanceof Target.Absent;
        checkMayHoldMore(place);
        try {
            place.storage().locks().acquire(place.contextId(), lock, now);
        } catch (LockedException e) {
            conflict(place, e.lock(), request, response);
            return;
        }
        if (creates) {
            createEmpty(place, lock, request);
        }
        response.header("Lock-Token", '<' + lock.token() + '>');
        tell(creates ? 201 : 200, place, request, response);
    }

    private static void checkMayWrite(DavRequest request) throws DavException {
        Optional<Resource> resource = request.target().resource();
        if (resource.isPresent() && !resource.get().privileges(request.actor()).contains(Privilege.WRITE_CONTENT)) {
            throw DavException.of(
                    Precondition.NEED_PRIVILEGES, "Whoever cannot write this cannot lock it either.", out -> out.open(
                                    DavNames.dav("resource"))
                            .element(
                                    DavNames.HREF,
                                    request.urls().external(resource.get().href()))
                            .open(DavNames.PRIVILEGE)
                            .empty(Privilege.WRITE_CONTENT.name())
                            .close()
                            .close());
        }
    }

    /** Each write reads the locks around it, and each answer to LOCK tells all that cover the resource. */
    private static void checkMayHoldMore(StoredPlace place) throws DavException {
        if (place.covering().size() >= MOST_LOCKS) {
            throw DavException.of(403, "A resource can have at most " + MOST_LOCKS + " locks.");
        }
    }

    private static void refresh(StoredPlace place, DavRequest request, DavResponse response)
            throws DavException, IOException {
        String header = request.header("If")
                .orElseThrow(() -> DavException.of(400, "A lock is refreshed with its token in the If header."));
        List<Lock> own = place.covering().stream()
                .filter(lock -> lock.holder() == request.actor().id().id())
                .filter(lock -> header.contains('<' + lock.token() + '>'))
                .toList();
        if (own.isEmpty()) {
            throw DavException.of(
                    Precondition.dav("lock-token-matches-request-uri", 412), "There is no such lock here.");
        }
        for (Lock lock : own) {
            place.storage()
                    .locks()
                    .refresh(place.contextId(), lock.token(), LockRequest.timeout(request), Instant.now());
        }
        tell(200, place, request, response);
    }

    private void createEmpty(StoredPlace place, Lock lock, DavRequest request) throws DavException {
        try {
            Target.Absent free = (Target.Absent) request.target();
            StoredMembers collection = (StoredMembers) free.parent();
            ObjectFormat format =
                    collection.as(CollectionType.class).orElseThrow().format();
            AcceptedObject empty = format.accept(
                    Octets.utf8(""), collection.as(StoredCollection.class).orElseThrow());
            units.begin(request, place.storage())
                    .put(collection, free.name(), empty, request.condition())
                    .submits(lock.token())
                    .commit();
        } catch (DavException | RuntimeException e) {
            place.storage().locks().release(place.contextId(), lock.token());
            throw e;
        }
    }

    /** Section 9.10.9: where something below is in the way, that is told apart from the resource itself. */
    private static void conflict(StoredPlace place, Lock lock, DavRequest request, DavResponse response)
            throws DavException, IOException {
        DavException refusal = DavException.of(
                Precondition.dav("no-conflicting-lock", 423),
                "Another lock is in the way.",
                out -> out.element(DavNames.HREF, request.urls().external(place.hrefOf(lock))));
        if (!place.isAbove(lock)) {
            throw refusal;
        }
        MultiStatusWriter out = response.multiStatus(PropertySelection.NONE);
        out.refusal(place.hrefOf(lock), refusal);
        out.status(place.href(), 424);
        out.finish();
    }

    private static void tell(int status, StoredPlace place, DavRequest request, DavResponse response)
            throws IOException {
        XmlOut document = new XmlOut().document(DavNames.PROP).open(DavNames.dav("lockdiscovery"));
        ActiveLocks.write(place.covering(), place, request.urls(), document);
        response.xml(status, document.close().close());
    }
}
