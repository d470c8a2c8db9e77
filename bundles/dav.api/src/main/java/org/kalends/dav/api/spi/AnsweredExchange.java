/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.identity.User;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A request and what was answered, as an {@link ExchangeListener} is told of it. What the client has written may hold anything, line
 * ends in octets of their own included; it is for whoever passes it on to make it harmless.
 */
@ProviderType
public interface AnsweredExchange {
    /** Names the request in the log and in the {@code X-Request-Id} of its answer: letters, digits and {@code ._:+/=-}, 128 at most. */
    String requestId();

    /** When it began. */
    Instant began();

    /** The method, as it was sent. */
    String method();

    /** The whole path of the request line, encoded as it was sent. */
    String path();

    /** What stands behind the question mark, encoded as it was sent. */
    Optional<String> query();

    /** The version of the protocol, such as {@code HTTP/1.1}. */
    String version();

    /** The address it came from, as far as trusted proxies tell. */
    String peer();

    /** The value of a header field, several joined by commas. Credentials are among them; nobody is to write these down. */
    Optional<String> header(String name);

    /** Which program has sent it. */
    ClientKind client();

    /** Who has signed in; empty for nobody. */
    Optional<User> user();

    /** Which report was asked for; empty for another method, and where it was not found out. Clients choose the name. */
    Optional<QName> report();

    /** The status of the answer. */
    int status();

    /** Whether all of the answer was sent; what breaks off has a status nevertheless. */
    boolean complete();

    /** How many octets of its body were read. */
    long received();

    /** How many octets of a body were sent, as they were coded. */
    long sent();

    /** From the moment it reached the engine to the end of the answer. */
    Duration duration();

    /** How long its thread has had a processor meanwhile. */
    Duration processorTime();
}
