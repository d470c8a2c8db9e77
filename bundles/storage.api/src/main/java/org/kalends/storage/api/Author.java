/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * Who is behind a unit of work, for those who hear of it.
 *
 * @param userId id of the user who acts, in the context of what is written; 0 when it is nobody in particular
 * @param means by what, as the layer above names it: the family of a client, a job; possibly empty
 */
public record Author(int userId, String means) {
    /** Nobody in particular. */
    public static final Author UNKNOWN = new Author(0, "");

    public Author {
        Objects.requireNonNull(means, "means");
    }
}
