/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.write.internal.answer.WriteAnswer;
import org.kalends.dav.write.internal.place.Existing;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code PUT}, RFC 4918 section 9.7, RFC 4791 section 5.3.2, RFC 6352 section 6.3.2: an object is created or replaced. */
@Component
public final class PutMethod implements DavMethod {
    private final ObjectWrites writes;
    private final WriteAnswer answer;

    @Activate
    public PutMethod(@Reference ObjectWrites writes, @Reference WriteAnswer answer) {
        this.writes = writes;
        this.answer = answer;
    }

    @Override
    public String name() {
        return "PUT";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Existing existing ? Existing.isItem(existing.found()) : true;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) throws DavException {
        return writes.requirements(request.target());
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Place place = Place.of(request.target())
                .orElseThrow(() -> DavException.of(
                        403,
                        "Objects can be stored only in a calendar, an address book or another collection of objects."));
        Octets sent = ObjectBody.of(request, place.type().format());
        PlannedWrite planned = writes.replace(sent, request);
        writes.commit(List.of(planned), Optional.empty());
        WrittenObject written = planned.outcome().orElseThrow();
        answer.send(written, written.created() ? 201 : 204, request, response);
    }
}
