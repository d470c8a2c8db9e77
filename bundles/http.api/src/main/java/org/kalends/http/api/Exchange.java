/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A request and its answer, as the container has them (RFC 9110 sections 6 and 7). It is used by one thread, and not after the
 * method of {@link Engine} or {@link Page} that was given it has returned.
 */
@ProviderType
public interface Exchange {
    /** The method, as it was sent. */
    String method();

    /** The path of the servlet context, encoded: empty for the container's root, else with a slash at its beginning alone. */
    String context();

    /** The whole path of the request line, encoded as it was sent, with that of the servlet context. */
    String path();

    /** What stands behind the question mark, encoded as it was sent. */
    Optional<String> query();

    /** The version of the protocol that the client speaks, as the request line has it: {@code HTTP/1.1}. */
    String version();

    /**
     * All values of the header fields by name, in which upper and lower case are alike; each octet as the character of ISO 8859-1
     * that it is.
     */
    Map<String, List<String>> fields();

    /** The IP address of whoever has the connection to us, which may be a proxy. */
    String peer();

    /**
     * The stream of the request's body; the same one each time. To ask for it may tell a client to go on that has sent
     * {@code Expect: 100-continue} (RFC 9110 section 10.1.1).
     */
    InputStream body() throws IOException;

    /** Sets the status of the answer. */
    void status(int status);

    /** Sets a header field of the answer, in place of earlier values. */
    void header(String name, String value);

    /** Adds a value to a header field of the answer. */
    void addHeader(String name, String value);

    /** The stream of the answer's body; the same one each time. With the first octets status and header fields are sent. */
    OutputStream answer() throws IOException;

    /**
     * Takes back status, header fields and octets, as if nothing had been answered yet.
     *
     * @throws IllegalStateException when they are sent already
     */
    void reset();

    /** Whether status and header fields are sent already. */
    boolean committed();
}
