/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import java.util.List;
import org.kalends.config.Config;
import org.kalends.identity.Identities;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom addresses name, context by context, and what they are told there. */
@Component(service = People.class)
public final class People {
    /** Names of extensions that are of the meeting in this context, besides those that are everywhere; read through the cascade. */
    static final String EXTENSIONS = "org.kalends.scheduling.extensions";

    private final Identities identities;
    private final Config config;

    @Activate
    public People(@Reference Identities identities, @Reference Config config) {
        this.identities = identities;
        this.config = config;
    }

    /** Those of a context; for one unit of work. */
    public Parties in(int contextId) {
        List<String> further = config.forUser(contextId, 0).list(EXTENSIONS, List.of());
        return new Parties(contextId, identities, new MeetingExtensions(further));
    }
}
