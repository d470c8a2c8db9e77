/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.io.IOException;
import java.io.OutputStream;

/** Where the octets of an answer go. */
public interface ResponseSink {
    /** Sets the status. */
    void status(int status);

    /** Sets a header, in place of an earlier value. */
    void header(String name, String value);

    /** The stream of the body; with the first octets status and headers are sent. */
    OutputStream body() throws IOException;

    /** Whether status and headers are sent already. */
    boolean committed();
}
