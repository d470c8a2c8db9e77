/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectHeader;
import org.kalends.embedded.services.RankedServices;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The headers by which objects are told about beside their octets. */
@Component(service = ObjectHeaders.class)
public final class ObjectHeaders {
    private final RankedServices<ObjectHeader> headers = new RankedServices<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ObjectHeader service, ServiceReference<ObjectHeader> reference) {
        headers.put(reference, service);
    }

    void updated(ObjectHeader service, ServiceReference<ObjectHeader> reference) {
        headers.put(reference, service);
    }

    void remove(ServiceReference<ObjectHeader> reference) {
        headers.remove(reference);
    }

    /**
     * Sets those of an object.
     *
     * @param href where it is
     * @param octets the object
     * @param request whose target it is, or will be, or is in
     */
    void tell(Href href, Octets octets, DavRequest request, DavResponse response) throws DavException {
        Optional<CollectionType> type = type(request.target());
        if (type.isEmpty()) {
            return;
        }
        List<ObjectHeader> concerned = headers.inOrder().stream()
                .filter(header -> header.appliesTo(type.get(), octets))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        Optional<Item> item =
                request.resolve(href, Set.of(ItemPart.PROPERTIES)).resource().flatMap(found -> found.as(Item.class));
        for (ObjectHeader header : concerned) {
            item.flatMap(header::value).ifPresent(value -> response.header(header.name(), value));
        }
    }

    private static Optional<CollectionType> type(Target target) {
        return target instanceof Target.Absent absent
                ? absent.parent().as(CollectionType.class)
                : target.resource().flatMap(found -> found.as(CollectionType.class));
    }
}
