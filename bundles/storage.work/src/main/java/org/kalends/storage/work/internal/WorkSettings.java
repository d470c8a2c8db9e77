/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of {@code org.kalends.storage.work}. */
@ObjectClassDefinition(
        id = JobWorker.PID,
        localization = "OSGI-INF/l10n/" + JobWorker.PID,
        name = "%name",
        description = "%description")
@interface WorkSettings {
    @AttributeDefinition(name = "%threads.name", description = "%threads.description", min = "1", max = "256")
    int threads() default 4;

    @AttributeDefinition(name = "%pollSeconds.name", description = "%pollSeconds.description", min = "1", max = "3600")
    int pollSeconds() default 5;

    @AttributeDefinition(
            name = "%leaseSeconds.name",
            description = "%leaseSeconds.description",
            min = "3",
            max = "86400")
    int leaseSeconds() default 60;

    @AttributeDefinition(
            name = "%firstWaitSeconds.name",
            description = "%firstWaitSeconds.description",
            min = "1",
            max = "86400")
    int firstWaitSeconds() default 10;

    @AttributeDefinition(
            name = "%longestWaitSeconds.name",
            description = "%longestWaitSeconds.description",
            min = "1",
            max = "604800")
    int longestWaitSeconds() default 3600;

    @AttributeDefinition(name = "%attempts.name", description = "%attempts.description", min = "1", max = "10000")
    int attempts() default 30;
}
