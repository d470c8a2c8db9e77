/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of thing that an installation has, and that clients must not be told is gone while it is away. */
public enum Part {
    /** A store, by its account. */
    STORE,
    /** An area of the URL space, by its first segment. */
    AREA,
    /** A kind of collection, by its area and its name, with a slash between them. */
    KIND,
    /** A method, by its name. */
    METHOD,
    /** A report, by the namespace and the name of its element, with a slash between them. */
    REPORT,
    /** Something that POST does, by its name. */
    OPERATION,
    /** A live property, by the namespace and the name of its element, with a slash between them. */
    PROPERTY,
    /** A token of the {@code DAV} header. */
    TOKEN,
    /** What configuration is read from, by the name of its component. */
    SOURCE,
    /** What knows users or their passwords, by the name of its component. */
    DIRECTORY,
    /** What can stand in the way of changes, by its name. */
    GUARD,
    /** What bounds how much may be stored, by its name. */
    LIMIT,
    /** What clients look for in the DNS and at well-known addresses (RFC 6764), by the area it is in. */
    SERVICE;

    /** The part of this name, in any case. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its name as people read and write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
