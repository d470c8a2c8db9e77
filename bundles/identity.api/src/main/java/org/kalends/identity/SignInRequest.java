/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A request as far as it can say who sends it: its head. */
@ConsumerType
public interface SignInRequest {
    /** The method, such as {@code GET}. */
    String method();

    /** The raw path of the request line, still encoded. */
    String path();

    /**
     * All values of a header field.
     *
     * @param name its name, in any case
     * @return in the order of the request; none when it is not there
     */
    List<String> fields(String name);

    /** The address the request comes from; where trusted proxies stand before the server, the one they name. */
    String peer();

    /**
     * The credentials of a scheme in {@code Authorization} (RFC 9110 section 11.6.2).
     *
     * @param scheme name of the scheme, in any case
     * @return what follows the scheme; empty when the request names another scheme, none, or several
     */
    default Optional<String> credentials(String scheme) {
        List<String> values = fields("Authorization");
        if (values.size() != 1) {
            return Optional.empty();
        }
        String value = values.get(0).strip();
        int blank = value.indexOf(' ');
        return blank > 0 && value.substring(0, blank).equalsIgnoreCase(scheme)
                ? Optional.of(value.substring(blank + 1).strip())
                : Optional.empty();
    }
}
