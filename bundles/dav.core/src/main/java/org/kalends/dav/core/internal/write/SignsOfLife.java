/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.io.IOException;

/**
 * Whoever is long at work on an answer sends some of it now and then: a client that has gone is known by nothing else.
 */
public interface SignsOfLife {
    /** Something that can be sent at any time while an answer is being made. */
    @FunctionalInterface
    interface Sign {
        /** Sends it. */
        void give() throws IOException;
    }

    /** From now on this is sent. */
    void by(Sign sign);
}
