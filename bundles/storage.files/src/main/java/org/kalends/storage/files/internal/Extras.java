/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.PropertyName;

/**
 * What hangs on an item, immutable.
 *
 * @param properties its properties
 * @param personal what users keep of their own at it
 * @param attachments its blobs, by digest
 */
record Extras(
        Map<PropertyName, String> properties, PersonalValues personal, SortedMap<String, Attachment> attachments) {
    static final Extras NONE = new Extras(Map.of(), PersonalValues.NONE, new TreeMap<>());

    Extras patched(Map<PropertyName, Optional<String>> changes) {
        return new Extras(PersonalValues.patched(properties, changes), personal, attachments);
    }

    Extras patched(int userId, Map<PropertyName, Optional<String>> changes) {
        return new Extras(properties, personal.patched(userId, changes), attachments);
    }

    Extras attached(Attachment attachment) {
        SortedMap<String, Attachment> more = new TreeMap<>(attachments);
        more.put(attachment.blob().digest(), attachment);
        return new Extras(properties, personal, more);
    }

    Extras detached(String digest) {
        SortedMap<String, Attachment> fewer = new TreeMap<>(attachments);
        fewer.remove(digest);
        return new Extras(properties, personal, fewer);
    }

    /** What a copy of the item gets. */
    Extras copied() {
        return new Extras(properties, PersonalValues.NONE, attachments);
    }
}
