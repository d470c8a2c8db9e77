/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.text.TextMatch;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A live property by which principals are found; registered as {@link LiveProperty}. RFC 3744 section 9.5 tells clients
 * which ones these are.
 */
@ConsumerType
public interface SearchableProperty extends LiveProperty {
    /** What people call it, in English. */
    String description();

    /**
     * The texts in the property's value, as they are told to whoever asks; a search compares them one by one.
     *
     * @param context a principal that has this property and that the actor may read
     */
    List<String> texts(PropertyContext context);

    /**
     * A text that is in a name or a mail address of each principal that a match finds, so that the directory can be asked
     * for it. All principals are looked at when no property of a search has one.
     *
     * @return empty when what the match finds does not depend on names and mail addresses
     */
    default Optional<String> directoryText(TextMatch match) {
        return Optional.empty();
    }
}
