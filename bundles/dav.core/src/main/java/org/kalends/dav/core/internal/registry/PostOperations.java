/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.embedded.services.NamedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All that POST does. */
@Component(service = PostOperations.class)
public final class PostOperations {
    private final NamedServices<String, PostOperation> index = new NamedServices<>(PostOperation::name);
    private final Installation installation;

    @Activate
    public PostOperations(@Reference Installation installation) {
        this.installation = installation;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(PostOperation service, ServiceReference<PostOperation> reference) {
        index.put(reference, service);
        installation.seen(Part.OPERATION, service.name());
    }

    void updated(PostOperation service, ServiceReference<PostOperation> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<PostOperation> reference) {
        index.remove(reference);
    }

    /** Whether one that this installation has is away. */
    public boolean areSomeAway() {
        return installation.all(Part.OPERATION).stream()
                .anyMatch(name -> index.find(name).isEmpty());
    }

    /** All of them. */
    public Collection<PostOperation> all() {
        return index.all();
    }
}
