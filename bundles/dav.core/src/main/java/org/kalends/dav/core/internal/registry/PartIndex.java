/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.embedded.services.NamedServices;
import org.osgi.framework.ServiceReference;

/**
 * The services that are one part of the installation, by name. What was here once and is away is told from what never was:
 * a client that is told the latter draws conclusions.
 *
 * @param <N> the name
 */
final class PartIndex<N, S> {
    private final Installation installation;
    private final Part part;
    private final Function<S, N> naming;
    private final Function<N, String> writing;
    private final NamedServices<N, S> index;
    private volatile Present<S> present = new Present<>(List.of(), Set.of());

    /** What is here at one moment: services, and the texts of their names. */
    private record Present<S>(Collection<S> services, Set<String> names) {}

    /**
     * @param naming the name of a service, which does not change
     * @param writing the name as the installation knows it
     */
    PartIndex(Installation installation, Part part, Function<S, N> naming, Function<N, String> writing) {
        this.installation = installation;
        this.part = part;
        this.naming = naming;
        this.writing = writing;
        this.index = new NamedServices<>(naming);
    }

    /** The services that are named as XML elements are: by the namespace and the name, with a slash between them. */
    static <S> PartIndex<QName, S> ofElements(Installation installation, Part part, Function<S, QName> naming) {
        return new PartIndex<>(installation, part, naming, name -> name.getNamespaceURI() + '/' + name.getLocalPart());
    }

    /** Takes a service in, or finds its new place when it is there already. */
    synchronized void put(ServiceReference<S> reference, S service) {
        index.put(reference, service);
        changed();
        installation.seen(part, writing.apply(naming.apply(service)));
    }

    /** Lets a service go; the next one of its name holds. */
    synchronized void remove(ServiceReference<S> reference) {
        index.remove(reference);
        changed();
    }

    private void changed() {
        Collection<S> services = index.all();
        Set<String> names = services.stream().map(naming).map(writing).collect(Collectors.toUnmodifiableSet());
        present = new Present<>(services, names);
    }

    /** The service of this name, if it is here. */
    Optional<S> find(N name) {
        return index.find(name);
    }

    /** Whether this installation has one of this name, here or away. */
    boolean has(N name) {
        return installation.has(part, writing.apply(name));
    }

    /** The services that are here, one of each name. */
    Collection<S> present() {
        return present.services();
    }

    /** Another object, to be compared by identity, whenever a service has come or gone. */
    Object presence() {
        return present;
    }

    /** The names, as the installation knows them, of those that it has and that are away. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(installation.all(part));
        missing.removeAll(present.names());
        return missing;
    }

    /** The same, when all are here that this installation has. */
    Optional<Collection<S>> complete() {
        // Read once: one of them may go
        Present<S> now = present;
        return now.names().containsAll(installation.all(part)) ? Optional.of(now.services()) : Optional.empty();
    }

    /**
     * The same.
     *
     * @throws DavException 503 when one that this installation has is away
     */
    Collection<S> all() throws DavException {
        return complete().orElseThrow(DavException::notReady);
    }
}
