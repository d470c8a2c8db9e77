/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.Union;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;

/**
 * A method: {@code CLEAR} takes all objects out of a collection, or none, and leaves the collection. It says what it changes by
 * the privileges that it takes, and so respects rights and locks without a word about them.
 */
public class Clear implements DavMethod {
    private final UnitsOfWork units;

    public Clear(UnitsOfWork units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "CLEAR";
    }

    /** Where several collections are shown as one nobody can mean to clear them all. */
    @Override
    public boolean appliesTo(Target target) {
        return target.resource()
                .filter(StoredMembers.class::isInstance)
                .filter(collection -> collection.as(Union.class).isEmpty())
                .isPresent();
    }

    @Override
    public boolean takesBody() {
        return false;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), Privilege.UNBIND));
    }

    /** What it takes of each object is checked with the very objects that go: others may have come since the request began. */
    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException {
        Storage storage = request.resource().as(Storage.class).orElseThrow();
        List<Resource> objects = objects(request);
        List<Requirement> removal = objects.stream()
                .map(object -> new Requirement(object, Privilege.UNBIND))
                .toList();
        request.check(removal);
        UnitOfWork unit = units.begin(request, storage);
        for (Guard guard : request.guards(removal, storage)) {
            unit.provided(guard);
        }
        for (Resource object : objects) {
            unit.delete(object, Condition.NONE);
        }
        unit.commit();
        response.status(204);
    }

    private static List<Resource> objects(DavRequest request) {
        StoredMembers collection = (StoredMembers) request.resource();
        try (Stream<Resource> members = collection.select(new Selection.All(), Set.of())) {
            return members.toList();
        }
    }
}
