/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import org.kalends.dav.api.resource.Resource;

/** What outboxes are called and which resources they are (RFC 6638 section 2.1). */
public final class Outbox {
    /** The name of their kind in stores, and of each in its home. */
    public static final String NAME = "schedule-outbox";

    private Outbox() {}

    /** Whether it is an outbox. */
    public static boolean is(Resource resource) {
        return Inbox.isOfType(resource, NAME);
    }
}
