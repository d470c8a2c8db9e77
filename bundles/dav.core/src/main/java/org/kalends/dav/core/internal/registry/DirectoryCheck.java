/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.List;
import java.util.Set;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.identity.Directory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether those who know the users are here, and answer. */
@Component(property = {HealthCheck.NAME + "=directory", HealthCheck.TAGS + "=" + HealthCheck.READY})
public final class DirectoryCheck implements HealthCheck {
    /** One that some have and others have not; who answers either way answers. */
    private static final int ANY_CONTEXT = 1;

    private final KnownDirectories known;

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Directory> directories = List.of();

    @Activate
    public DirectoryCheck(@Reference KnownDirectories known) {
        this.known = known;
    }

    @Override
    public Health check() {
        List<Directory> here = directories;
        if (here.isEmpty()) {
            return Health.critical("Nobody knows any user: there is no directory");
        }
        here.forEach(directory -> directory.context(ANY_CONTEXT));
        Set<String> missing = known.missing();
        return missing.isEmpty()
                ? Health.ok("Whoever knows users or passwords is here and answers")
                : Health.critical("Who knows users or passwords is away: " + String.join(", ", missing));
    }
}
