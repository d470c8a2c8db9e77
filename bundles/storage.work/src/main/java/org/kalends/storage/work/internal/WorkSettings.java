/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of {@code org.kalends.storage.work}. */
@ObjectClassDefinition(
        name = "Kalends storage (jobs)",
        description = "How what is to follow writes, such as mail and deliveries, is done. Holds for this node.")
public @interface WorkSettings {
    @AttributeDefinition(name = "Threads", description = "How many jobs are done at once, over all stores.", min = "1")
    int threads() default 4;

    @AttributeDefinition(
            name = "Poll (seconds)",
            description = "How often stores are asked for jobs that are due. After a write they are asked at once.",
            min = "1")
    int pollSeconds() default 5;

    @AttributeDefinition(
            name = "Lease (seconds)",
            description =
                    "For how long a job is kept from other nodes after this one has died. Extended while it is done.",
            min = "3")
    int leaseSeconds() default 60;

    @AttributeDefinition(
            name = "First wait (seconds)",
            description = "About how long a job waits after its first attempt has failed. Doubles with each attempt.",
            min = "1")
    int firstWaitSeconds() default 10;

    @AttributeDefinition(
            name = "Longest wait (seconds)",
            description = "The longest that a job waits between two attempts.",
            min = "1")
    int longestWaitSeconds() default 3600;

    @AttributeDefinition(
            name = "Attempts",
            description =
                    "How many attempts may fail until a job is given up and lies among the dead, which the command"
                            + " kalends:jobs shows. With the waits above, 30 are about 16 hours.",
            min = "1")
    int attempts() default 30;
}
