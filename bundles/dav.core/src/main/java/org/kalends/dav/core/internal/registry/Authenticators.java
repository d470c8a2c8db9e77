/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.kalends.identity.Authenticator;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All authentication schemes. */
@Component(service = Authenticators.class)
public final class Authenticators {
    private final RankedIndex<String, Authenticator> index =
            new RankedIndex<>(authenticator -> authenticator.scheme().toLowerCase(Locale.ROOT));

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Authenticator service, ServiceReference<Authenticator> reference) {
        index.add(service, reference);
    }

    void remove(ServiceReference<Authenticator> reference) {
        index.remove(reference);
    }

    /** The one of this scheme, whatever its case. */
    public Optional<Authenticator> get(String scheme) {
        return index.get(scheme.toLowerCase(Locale.ROOT));
    }

    /** All of them. */
    public Collection<Authenticator> all() {
        return index.values();
    }
}
