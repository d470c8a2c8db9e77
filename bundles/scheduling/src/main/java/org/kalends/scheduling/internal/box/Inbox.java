/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Term;

/** What inboxes are called and which resources they are (RFC 6638 section 2.2). */
public final class Inbox {
    /** The name of their kind in stores, and of each in its home. */
    public static final String NAME = "schedule-inbox";

    /** Says of an object that the index does not hold all that is in it. */
    private static final Term UNSURE = new Term("INCOMPLETE", "");

    private Inbox() {}

    /** Whether it is an inbox. */
    public static boolean is(Resource resource) {
        return isOfType(resource, NAME);
    }

    static boolean isOfType(Resource resource, String name) {
        return resource.as(StoredCollection.class).isPresent()
                && resource.as(CollectionType.class)
                        .filter(type -> type.name().equals(name))
                        .isPresent();
    }

    /** What a message is served as. */
    public static String mediaType() {
        return "text/calendar; charset=utf-8";
    }

    /**
     * How messages are found: by what they are about; whoever looks for more looks at the few messages themselves. Several are about one
     * object, so they have no UID here.
     */
    public static ItemIndex index(String kind) {
        return new ItemIndex("", kind, Optional.empty(), List.of(UNSURE), Classification.PUBLIC);
    }

    /** The modules of which a user must have one. */
    public static Set<String> permissions() {
        return Set.of("calendar", "tasks");
    }
}
