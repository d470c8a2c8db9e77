/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Optional;

/**
 * A file that looks other than before, or is new.
 *
 * @param name of its item
 * @param base the file as it was before; nothing when it is new
 */
record Found(String file, String name, Stamp stamp, Optional<Seen> base) {
    /**
     * What it turned out to be.
     *
     * @param seen the file as it is now
     * @param content what it holds; nothing when it holds what it held before
     */
    record Read(Found found, Seen seen, Optional<Content> content) {}
}
