/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/**
 * {@code DAV:resource-id}, RFC 5842 section 3.1: of principals and of collections in a store, whatever they are named and
 * in whichever home they are seen. Objects have none, as nothing of them outlives a MOVE.
 */
@Component
public final class ResourceId implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("resource-id");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return urn(resource).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.element(DavNames.HREF, urn(context.resource()).orElseThrow());
    }

    private static Optional<String> urn(Resource resource) {
        boolean isUnion = resource.as(Union.class).isPresent();
        return Principal.of(resource)
                .map(Principal::urn)
                .or(() -> isUnion
                        ? Optional.empty()
                        : resource.as(StoredCollection.class)
                                .map(stored -> urn(
                                        stored.id(),
                                        resource.as(Storage.class)
                                                .map(Storage::account)
                                                .orElse(""))));
    }

    private static String urn(CollectionId id, String account) {
        String named = "kalends/collections/" + id.contextId() + '/' + account + '/' + id.folderId();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }
}
