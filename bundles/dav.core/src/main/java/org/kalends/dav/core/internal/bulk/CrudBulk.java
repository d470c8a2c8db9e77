/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.XmlBody;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.dav.api.spi.Requirement;
import org.kalends.dav.core.internal.access.AccessControl;
import org.kalends.dav.core.internal.lock.LockCheck;
import org.kalends.dav.core.internal.method.MemberRequest;
import org.kalends.dav.core.internal.method.ObjectRemoval;
import org.kalends.dav.core.internal.method.ObjectWrite;
import org.kalends.dav.core.internal.method.WrittenObject;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * POST of a {@code multiput} to a collection, calendarserver-bulk-change "crud": objects are created, updated and deleted,
 * each by itself and under what a PUT or DELETE of it is under.
 */
@Component
public final class CrudBulk implements PostOperation {
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    private final ObjectWrite write;
    private final UnitsOfWork units;

    @Activate
    public CrudBulk(@Reference ObjectWrite write, @Reference UnitsOfWork units) {
        this.write = write;
        this.units = units;
    }

    @Override
    public String name() {
        return "bulk-crud";
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return BulkPlace.isOne(resource);
    }

    @Override
    public boolean accepts(DavRequest request) {
        return request.query().isEmpty() && XML.contains(MediaType.of(request));
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(collection(request), Privilege.READ));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        StoredMembers collection = collection(request);
        CollectionType type = collection.as(CollectionType.class).orElseThrow();
        CTagCondition.check(request, collection);
        Octets body = request.body(BulkLimits.MAX_BYTES, BulkNames.TOO_LARGE);
        MultiPut multiput =
                MultiPut.of(XmlBody.read(body.stream()), type.format().dataElement());
        BulkLimits.check(multiput.resources().size());
        BulkAnswer answer = new BulkAnswer(request, type);
        for (MultiPut.Change change : multiput.resources()) {
            answer.tell(change.href().orElse(""), () -> make(change, collection, request));
        }
        answer.send(response);
    }

    private Optional<WrittenObject> make(MultiPut.Change change, StoredMembers collection, DavRequest request)
            throws DavException {
        if (change.deleted() == change.data().isPresent()) {
            throw DavException.of(400, "The resource has either an object to be set or a delete element.");
        }
        if (change.href().isEmpty()) {
            return Optional.of(add(change, collection, request));
        }
        MemberRequest member = member(change, collection, request);
        Resource present = member.target().resource().orElseThrow();
        if (change.deleted()) {
            check(member.requirements(), member);
            ObjectRemoval.remove(present, member.condition(), member, units);
            return Optional.empty();
        }
        check(member.requirements(), member);
        return Optional.of(write.replace(change.data().orElseThrow(), member));
    }

    private WrittenObject add(MultiPut.Change change, StoredMembers collection, DavRequest request)
            throws DavException {
        Octets object =
                change.data().orElseThrow(() -> DavException.of(400, "What shall be deleted is named by its href."));
        check(List.of(new Requirement(collection, Privilege.BIND)), request);
        return write.add(object, collection, request);
    }

    private static MemberRequest member(MultiPut.Change change, StoredMembers collection, DavRequest request)
            throws DavException {
        Href href = request.urls()
                .internal(change.href().orElseThrow())
                .filter(found -> found.parent().samePlace(collection.href()))
                .orElseThrow(() -> DavException.of(403, "Only members of the collection are changed by this request."));
        Target target = request.resolve(href, Set.of());
        if (target.resource().flatMap(found -> found.as(Item.class)).isEmpty()) {
            throw DavException.of(404, "There is nothing at this address.");
        }
        Condition condition = change.ifMatch()
                .map(tag -> Condition.onETag(current -> current.equals(Optional.of(tag))))
                .orElse(Condition.NONE);
        List<Requirement> requirements = change.deleted()
                ? ObjectRemoval.requirements(target.resource().orElseThrow())
                : ObjectWrite.requirements(target);
        return new MemberRequest(request, target, condition, requirements);
    }

    private static void check(List<Requirement> requirements, DavRequest request) throws DavException {
        AccessControl.check(requirements, request.actor(), request.urls());
        LockCheck.respectLocks(request, requirements);
    }

    private static StoredMembers collection(DavRequest request) {
        return (StoredMembers) request.target().resource().orElseThrow();
    }
}
