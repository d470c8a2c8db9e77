/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.util.Optional;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.write.ContentCoding;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Exchange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes requests from the front: whoever asks under a former prefix or at a well-known address is led to where things are, with
 * the method and the body they have; the others are answered by the engine.
 */
@Component
public final class Reception implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int MOVED_PERMANENTLY = 301;
    private static final int PERMANENT_REDIRECT = 308;
    private static final String WELL_KNOWN = "/.well-known/";

    private final Observation observation;
    private final DavEngine engine;
    private final Publisher publisher;
    private final Installation installation;

    @Activate
    public Reception(
            @Reference Observation observation,
            @Reference DavEngine engine,
            @Reference Publisher publisher,
            @Reference Installation installation) {
        this.observation = observation;
        this.engine = engine;
        this.publisher = publisher;
        this.installation = installation;
    }

    @Override
    public void answerBelow(String prefix, Exchange exchange) throws IOException {
        observation.of(exchange, call -> answerBelow(prefix, call));
    }

    private void answerBelow(String prefix, Call call) throws IOException {
        Exchange exchange = call.exchange();
        String context = exchange.context();
        // Read once: it may change while the request is under way
        UrlSpace space = publisher.space().inContext(context);
        String rest = exchange.path().substring(context.length() + prefix.length());
        if (rest.startsWith(WELL_KNOWN) && isService(withoutSlash(rest.substring(WELL_KNOWN.length())))) {
            // A proxy that puts the prefix in front of every path does so with the well-known ones, too
            discover(withoutSlash(rest.substring(WELL_KNOWN.length())), space, exchange);
        } else if (space.internalPrefix().equals(prefix)) {
            answer(space, call);
        } else {
            lead(PERMANENT_REDIRECT, space.externalPrefix() + (rest.isEmpty() ? "/" : rest), exchange);
        }
    }

    private boolean isService(String name) {
        return installation.has(Part.SERVICE, name);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public void answerAtRoot(Exchange exchange) throws IOException {
        observation.of(
                exchange,
                call -> answer(publisher.space().inContext(exchange.context()).askedAtRoot(), call));
    }

    /** Any method, no sign-in. */
    @Override
    public void answerWellKnown(String service, Exchange exchange) throws IOException {
        observation.of(exchange, call -> answerWellKnown(service, call));
    }

    private void answerWellKnown(String service, Call call) throws IOException {
        Exchange exchange = call.exchange();
        UrlSpace space = publisher.space().inContext(exchange.context());
        exchange.header("Cache-Control", "max-age=3600");
        discover(service, space, exchange);
    }

    private static void discover(String service, UrlSpace space, Exchange exchange) {
        lead(MOVED_PERMANENTLY, space.external(Href.ROOT.childCollection(service)), exchange);
    }

    private static void lead(int status, String location, Exchange exchange) {
        exchange.status(status);
        exchange.header("Location", location);
        exchange.header("Content-Length", "0");
    }

    private void answer(UrlSpace space, Call call) throws IOException {
        RequestHead head = call.head();
        IncomingBody body = bodyOf(head.headers(), call.exchange());
        boolean gzipAccepted = ContentCoding.acceptsGzip(head.headers().get("Accept-Encoding"));
        ExchangeSink sink = new ExchangeSink(body, gzipAccepted, call.exchange());
        try {
            engine.serve(head, body, space, sink, call.notes());
            sink.finish();
        } catch (ClientGoneException e) {
            // Nothing is wrong here, and there is nobody to tell
            call.notes().abandoned();
            LOG.debug("{} {}: the client did not wait for the answer", head.method(), head.path());
        }
    }

    private static IncomingBody bodyOf(Headers headers, Exchange exchange) {
        boolean chunked = headers.get("Transfer-Encoding").isPresent();
        long length = chunked ? IncomingBody.CHUNKED : announced(headers);
        // Whoever waits to be told to go on is told when the body is wanted, and not before
        boolean waiting = headers.get("Expect")
                .filter(value -> value.equalsIgnoreCase("100-continue"))
                .isPresent();
        return new IncomingBody(exchange::body, length, waiting);
    }

    /** No body when there is no length, or none that can be read: then the container has refused the request already. */
    private static long announced(Headers headers) {
        Optional<String> length = headers.get("Content-Length");
        try {
            return length.map(String::strip)
                    .map(Long::parseLong)
                    .map(octets -> Math.max(0, octets))
                    .orElse(0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
