/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.incoming;

import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;
import org.kalends.scheduling.api.Reception;

/** Does what messages say, each time with the state of a user's object that is there when it is written. */
interface Doing {
    /** What is to be done with an object, begun anew when others have changed it meanwhile. */
    interface Attempt {
        Reception with(Turn turn) throws DavException;
    }

    /** Does something with an object that a user has, or is to have. */
    Reception inTurns(UserId user, String uid, Attempt attempt) throws DavException;
}
