/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.util.List;
import org.kalends.transfer.internal.layout.CollectionNote.PropertyNote;

/**
 * What is said of an object beside its file, when the file does not say it.
 *
 * @param name its name, when that of the file was cut
 * @param createdBy number of the user who created it, when it is not the owner
 * @param mediaType what it is served as, where objects may be anything
 * @param properties its properties
 */
public record ObjectNote(String name, Integer createdBy, String mediaType, List<PropertyNote> properties) {
    /** Whether the file says all. */
    public boolean isEmpty() {
        return name == null && createdBy == null && mediaType == null && (properties == null || properties.isEmpty());
    }
}
