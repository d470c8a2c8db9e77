/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.dav.api.spi.Splittable;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * POST of a file of objects to a collection, calendarserver-bulk-change "simple": each is created or refused by itself. They are
 * examined and written group by group, and kept no longer than that.
 */
@Component
public final class SimpleBulk implements PostOperation {
    private static final int GROUP = 200;
    private static final long GROUP_OCTETS = 4L * 1024 * 1024;

    private final ObjectWrites writes;
    private final CTags ctags;

    @Activate
    public SimpleBulk(@Reference ObjectWrites writes, @Reference CTags ctags) {
        this.writes = writes;
        this.ctags = ctags;
    }

    @Override
    public String name() {
        return "bulk-simple";
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return BulkPlace.isOne(resource);
    }

    @Override
    public boolean accepts(DavRequest request) {
        return request.query().isEmpty()
                && SentForms.isAny(SentForms.of(request), BulkPlace.objects(collection(request)));
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(collection(request), Privilege.BIND));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        StoredMembers collection = collection(request);
        Splittable format = BulkPlace.format(collection);
        Optional<Guard.CollectionAt> unchanged = ctags.unchanged(request, collection);
        Octets sent = request.body(BulkLimits.MAX_BYTES, BulkNames.TOO_LARGE);
        MediaType form = SentForms.of(request);
        Octets file = SentForms.stored(sent, form, BulkPlace.objects(collection));
        BulkLimits.check(format.split(file));
        BulkWork work = new BulkWork(writes, unchanged);
        BulkAnswer answer = new BulkAnswer(request, BulkPlace.objects(collection), format.dataElement());
        long octets = 0;
        for (Iterator<Octets> each = format.split(file).iterator(); each.hasNext(); ) {
            Octets object = each.next();
            octets += object.length();
            work.plan("", form, () -> writes.add(object, collection, request));
            if (work.size() >= GROUP || octets >= GROUP_OCTETS || !each.hasNext()) {
                work.commit();
                work.tell(answer);
                octets = 0;
            }
        }
        answer.send(ctags, response);
    }

    private static StoredMembers collection(DavRequest request) {
        return (StoredMembers) request.resource();
    }
}
