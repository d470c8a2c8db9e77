/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.dav.write.internal.answer.WriteAnswer;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** POST to the add-member URI of a collection, RFC 5995: an object is created under a name of our choice. */
@Component
public final class AddMember implements PostOperation {
    /** What makes the address of a collection its add-member URI; no object can have such an address. */
    public static final String QUERY = "add-member";

    private final ObjectWrites writes;
    private final WriteAnswer answer;

    @Activate
    public AddMember(@Reference ObjectWrites writes, @Reference WriteAnswer answer) {
        this.writes = writes;
        this.answer = answer;
    }

    @Override
    public String name() {
        return QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource instanceof StoredMembers;
    }

    @Override
    public boolean accepts(DavRequest request) {
        return request.query().equals(Optional.of(QUERY));
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), Privilege.BIND));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        StoredMembers collection = (StoredMembers) request.resource();
        CollectionType type = collection.as(CollectionType.class).orElseThrow();
        Octets sent = ObjectBody.declared(request, type.format());
        PlannedWrite planned = writes.add(sent, collection, request);
        writes.commit(List.of(planned), Optional.empty());
        WrittenObject written = planned.outcome().orElseThrow();
        response.header("Location", response.external(written.href()));
        answer.send(written, 201, request, response);
    }
}
