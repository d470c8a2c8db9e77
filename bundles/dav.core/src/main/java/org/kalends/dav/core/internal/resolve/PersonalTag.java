/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import org.kalends.dav.api.ETag;
import org.kalends.storage.api.Octets;

/** The entity tag of an object at which somebody keeps something: that of what is stored, and after a point one of what is kept. */
public final class PersonalTag {
    private static final char POINT = '.';

    private PersonalTag() {}

    /**
     * The tag for whoever keeps something.
     *
     * @param stored the tag of what is stored
     * @param own what is kept
     */
    static String of(String stored, String own) {
        return stored + POINT + ETag.of(Octets.utf8(own)).value();
    }

    /** Whether a tag is of what is stored under another one, whatever somebody keeps. */
    public static boolean isOf(String stored, String tag) {
        return tag.startsWith(stored + POINT);
    }
}
