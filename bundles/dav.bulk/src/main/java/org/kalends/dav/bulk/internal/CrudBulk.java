/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MemberRequest;
import org.kalends.dav.api.exchange.XmlBody;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
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

    private final ObjectWrites writes;
    private final CTags ctags;

    @Activate
    public CrudBulk(@Reference ObjectWrites writes, @Reference CTags ctags) {
        this.writes = writes;
        this.ctags = ctags;
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
        return request.query().isEmpty() && XML.contains(SentForms.of(request).type());
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(collection(request), Privilege.READ));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        StoredMembers collection = collection(request);
        QName dataElement = BulkPlace.format(collection).dataElement();
        Optional<Guard.CollectionAt> unchanged = ctags.unchanged(request, collection);
        Octets body = request.body(BulkLimits.MAX_BYTES, BulkNames.TOO_LARGE);
        MultiPut multiput = MultiPut.of(XmlBody.read(body.stream()), dataElement);
        BulkLimits.check(multiput.resources().size());
        BulkWork work = new BulkWork(writes, unchanged);
        Set<String> touched = new HashSet<>();
        for (MultiPut.Change change : multiput.resources()) {
            String reference = change.href().orElse("");
            if (!reference.isEmpty() && !touched.add(reference)) {
                // What comes second to one object depends on what came of the first
                work.commit();
                touched.clear();
                touched.add(reference);
            }
            work.plan(reference, change.form(), () -> plan(change, collection, request));
        }
        work.commit();
        BulkAnswer answer = new BulkAnswer(request, BulkPlace.objects(collection), dataElement);
        work.tell(answer);
        answer.send(ctags, response);
    }

    private PlannedWrite plan(MultiPut.Change change, StoredMembers collection, DavRequest request)
            throws DavException {
        if (change.deleted() == change.data().isPresent()) {
            throw DavException.of(400, "The resource has either an object to be set or a delete element.");
        }
        if (change.href().isEmpty()) {
            return add(change, collection, request);
        }
        MemberRequest member = member(change, collection, request);
        request.check(member.requirements());
        return change.deleted()
                ? writes.remove(member.target().resource().orElseThrow(), member.condition(), member)
                : writes.replace(data(change, collection).orElseThrow(), member);
    }

    private PlannedWrite add(MultiPut.Change change, StoredMembers collection, DavRequest request) throws DavException {
        Octets object = data(change, collection)
                .orElseThrow(() -> DavException.of(400, "What shall be deleted is named by its href."));
        request.check(List.of(new Requirement(collection, Privilege.BIND)));
        return writes.add(object, collection, request);
    }

    private static Optional<Octets> data(MultiPut.Change change, StoredMembers collection) throws DavException {
        return change.data().isEmpty()
                ? Optional.empty()
                : Optional.of(SentForms.stored(change.data().get(), change.form(), BulkPlace.objects(collection)));
    }

    private MemberRequest member(MultiPut.Change change, StoredMembers collection, DavRequest request)
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
        List<Requirement> requirements =
                change.deleted() ? writes.removal(target.resource().orElseThrow()) : writes.requirements(target);
        return new MemberRequest(request, target, condition, requirements);
    }

    private static StoredMembers collection(DavRequest request) {
        return (StoredMembers) request.resource();
    }
}
