/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Set;

/** What a groupware lets somebody do in a folder. "Own" objects are those the person has created. */
public enum Right {
    /** See that the folder exists. */
    SEE,
    /** See when its owner is busy, and nothing else. */
    FREE_BUSY,
    READ_OWN,
    READ_ALL,
    WRITE_OWN,
    WRITE_ALL,
    DELETE_OWN,
    DELETE_ALL,
    /** Create objects. */
    CREATE,
    /** Change the folder itself and the rights on it. */
    ADMIN;

    /** All that change nothing. */
    public static final Set<Right> READING = Set.of(SEE, FREE_BUSY, READ_OWN, READ_ALL);

    /** All there are. */
    public static final Set<Right> ALL = Set.of(values());
}
