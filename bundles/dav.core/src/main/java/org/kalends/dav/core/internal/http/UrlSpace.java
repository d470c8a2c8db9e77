/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.kalends.config.PathPrefix;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Urls;

/**
 * Where our root is published: the path prefix under which the servlet stands, and the one that clients see once a proxy
 * has added its own.
 *
 * @param context path of the servlet context, encoded; empty for the container's root
 * @param internalPrefix where the servlet stands in it, encoded; empty for its root
 * @param proxyPrefix what a proxy puts in front of each path, encoded; empty for nothing
 * @param externalPrefix what clients see, encoded; empty for the host's root
 * @param root what clients see of the root itself
 */
public record UrlSpace(String context, String internalPrefix, String proxyPrefix, String externalPrefix, String root)
        implements Urls {
    /**
     * The space that two properties describe.
     *
     * @param prefix {@code com.openexchange.dav.prefixPath}
     * @param proxyPrefix {@code com.openexchange.dav.proxyPrefixPath}, what a proxy puts in front of each path
     */
    public static UrlSpace of(PathPrefix prefix, PathPrefix proxyPrefix) {
        return between("", prefix.path(), proxyPrefix.path());
    }

    private static UrlSpace between(String context, String prefix, String proxyPrefix) {
        String external = seenByClients(context + prefix, proxyPrefix);
        return new UrlSpace(context, prefix, proxyPrefix, external, external + '/');
    }

    private static String seenByClients(String path, String proxyPrefix) {
        return new PathPrefix(proxyPrefix).removedFrom(path);
    }

    /** The same space for a servlet that stands in a servlet context with a path of its own. */
    UrlSpace inContext(String path) {
        return path.isEmpty() ? this : between(path, internalPrefix, proxyPrefix);
    }

    /** The same space for those who ask at the context's root: they are answered about the address they asked. */
    UrlSpace askedAtRoot() {
        String asked = seenByClients(context, proxyPrefix) + '/';
        return new UrlSpace(context, internalPrefix, proxyPrefix, externalPrefix, asked);
    }

    @Override
    public String external(Href href) {
        return href.segments().isEmpty() ? root : externalPrefix + href.encoded();
    }

    @Override
    public Optional<Href> internal(String reference) {
        String stripped = reference.strip();
        if (isPath(stripped)) {
            return of(stripped);
        }
        try {
            String path = new URI(stripped).getRawPath();
            return path == null ? Optional.empty() : of(path);
        } catch (URISyntaxException e) {
            return withoutAuthority(stripped).flatMap(this::of);
        }
    }

    /** Whether there is nothing else in it, as in nearly all of the many that one multiget names. */
    private static boolean isPath(String reference) {
        return reference.startsWith("/")
                && !reference.startsWith("//")
                && reference.indexOf('?') < 0
                && reference.indexOf('#') < 0;
    }

    /** The path of an address that holds what should be escaped and is not, such as blanks. */
    private static Optional<String> withoutAuthority(String reference) {
        int authority = reference.indexOf("://");
        int path = authority < 0 ? 0 : reference.indexOf('/', authority + 3);
        return path >= 0 && reference.startsWith("/", path) ? Optional.of(reference.substring(path)) : Optional.empty();
    }

    private Optional<Href> of(String path) {
        try {
            Href whole = Href.parse(path);
            String internal = context + internalPrefix;
            Optional<Href> below = below(whole, internal);
            return below.isPresent() && !internal.isEmpty() ? below : below(whole, externalPrefix);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Href> below(Href whole, String prefix) {
        Href top = Href.parse(prefix);
        return whole.isWithin(top)
                ? Optional.of(new Href(
                        whole.segments()
                                .subList(top.segments().size(), whole.segments().size()),
                        whole.collection()))
                : Optional.empty();
    }

    /**
     * The address that the path of a request line names.
     *
     * @param path raw path in the context; with the internal prefix, or the context's root, where discovery starts
     * @throws IllegalArgumentException when the path is malformed; the message is a sentence for the client
     */
    public Href requested(String path) {
        Href whole = Href.parse(path);
        return below(whole, internalPrefix).orElse(whole);
    }
}
