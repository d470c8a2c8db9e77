/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.PostOperation;
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
    private final PartIndex<String, PostOperation> index;

    @Activate
    public PostOperations(@Reference Installation installation) {
        index = new PartIndex<>(installation, Part.OPERATION, PostOperation::name, name -> name);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(PostOperation service, ServiceReference<PostOperation> reference) {
        index.put(reference, service);
    }

    void updated(PostOperation service, ServiceReference<PostOperation> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<PostOperation> reference) {
        index.remove(reference);
    }

    /** Whether one that this installation has is away. */
    public boolean isAnyAway() {
        return index.complete().isEmpty();
    }

    /** Those that are here. */
    public Collection<PostOperation> present() {
        return index.present();
    }
}
