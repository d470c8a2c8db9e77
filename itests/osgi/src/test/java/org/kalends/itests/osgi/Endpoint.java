/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Where the HTTP service listens: it takes another free port whenever it starts. */
final class Endpoint {
    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";

    private Endpoint() {}

    /** Its address; waits until there is one. */
    static URI of(BundleContext framework) {
        Patience.until(() -> find(framework).isPresent());
        return find(framework).orElseThrow();
    }

    /** Its address; fails as a client does whom nobody listens to when there is none. */
    static URI now(BundleContext framework) {
        return find(framework)
                .orElseThrow(() -> new UncheckedIOException(new ConnectException("No HTTP service is there")));
    }

    private static Optional<URI> find(BundleContext framework) {
        try {
            ServiceReference<?>[] runtimes = framework.getAllServiceReferences(RUNTIME, null);
            return Stream.ofNullable(runtimes)
                    .flatMap(Arrays::stream)
                    .flatMap(Endpoint::addresses)
                    .map(URI::create)
                    .filter(address -> address.getPort() > 0)
                    .findFirst();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter has no syntax", e);
        }
    }

    private static Stream<String> addresses(ServiceReference<?> runtime) {
        Object addresses = runtime.getProperty("osgi.http.endpoint");
        if (addresses instanceof String[] several) {
            return Arrays.stream(several);
        }
        return addresses instanceof Collection<?> several
                ? several.stream().map(Object::toString)
                : Stream.ofNullable(addresses).map(Object::toString);
    }
}
