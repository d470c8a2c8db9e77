/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.ChangeGuard;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * Something that can stand in the way of changes: while a collection has the property {@code hold}, nothing in it is changed or
 * removed, whatever the method. New objects may come.
 */
public class LegalHold implements ChangeGuard {
    private static final String NAMESPACE = "urn:example:plugin";
    private static final PropertyName HOLD = new PropertyName(NAMESPACE, "hold");
    private static final Precondition NOT_HELD = new Precondition(new QName(NAMESPACE, "not-on-hold"), 403);
    private static final Set<Privilege> CHANGING = Set.of(Privilege.WRITE_CONTENT, Privilege.UNBIND);

    @Override
    public String name() {
        return "legal-hold";
    }

    @Override
    public void check(DavRequest request, List<Requirement> requirements) throws DavException {
        boolean held = requirements.stream()
                .filter(requirement -> CHANGING.contains(requirement.privilege()))
                .anyMatch(requirement -> isHeld(requirement.resource()));
        if (held) {
            throw DavException.of(NOT_HELD, "This must be kept as it is for the time being.");
        }
    }

    private static boolean isHeld(Resource resource) {
        Optional<StoredCollection> collection = resource.as(StoredCollection.class)
                .or(() -> resource.parent().flatMap(parent -> parent.as(StoredCollection.class)));
        return collection
                .filter(stored -> stored.properties().containsKey(HOLD))
                .isPresent();
    }

    /** Nothing: who puts something on hold while it is written comes too late, or soon enough for the next write. */
    @Override
    public List<Guard> guards(DavRequest request, List<Requirement> requirements, Storage storage) {
        return List.of();
    }
}
