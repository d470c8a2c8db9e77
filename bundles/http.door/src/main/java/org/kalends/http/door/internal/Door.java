/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.felix.http.jetty.LoadBalancerCustomizerFactory;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration.Customizer;
import org.eclipse.jetty.server.Request;

/**
 * Sees every request before a servlet is looked up for it, at all ports of the HTTP service. While it is not open, clients are
 * told to come back soon: the HTTP service would answer 404, and a client that is told 404 deletes its copy.
 *
 * @param open whether servlets would be found
 * @param next what else looks at requests first, if anything does
 * @param slow keeps threads free for those who need not be waited for
 */
record Door(BooleanSupplier open, Supplier<Optional<Customizer>> next, SlowClients slow)
        implements LoadBalancerCustomizerFactory, Customizer {
    @Override
    public Customizer createCustomizer() {
        return this;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        if (!open.getAsBoolean()) {
            // The headers of the answer so far are dropped when it becomes an error
            request.addHttpStreamWrapper(ComeBackStream::new);
            throw new HttpException.RuntimeException(
                    HttpStatus.SERVICE_UNAVAILABLE_503, "The server is being started or updated. Please try again");
        }
        slow.watch(request);
        return next.get()
                .map(customizer -> customizer.customize(request, headers))
                .orElse(request);
    }
}
