/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where mails come from in which people outside answer and invite (RFC 6047); an OSGi service. It is read by one thread at a time on a
 * node, and by several nodes at once.
 */
@ConsumerType
public interface MailSource {
    /** What is to be done with a mail that was read. */
    enum Fate {
        /** It has been dealt with, and is not shown again. */
        HANDLED,
        /** Nobody can do anything with it; it is put where administrators find it, and not shown again. */
        REFUSED,
        /** It cannot be dealt with now, and is to be shown again. */
        LATER
    }

    /** Reads mails. */
    interface Reader {
        /**
         * Reads a mail. Whatever is wrong with it is no exception.
         *
         * @param contextId the tenant whose users it is for
         * @param mail its octets (RFC 5322), read once and not further than the reader has room for; closed by the source
         */
        Fate read(int contextId, InputStream mail);
    }

    /**
     * Shows a reader the mails that have come since the last time, the oldest first, and remembers what has become of each before it shows
     * the next. A mail is shown once more when that could not be remembered, as after a crash.
     *
     * @param reader who reads them
     * @param most how many at once; the others wait for the next time
     * @throws Exception when there is nothing to be read at the moment
     */
    void read(Reader reader, int most) throws Exception;
}
