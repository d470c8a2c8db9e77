/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;

/**
 * Finds what somebody has at another server: what the address is itself, else the homes that it or its principal tells, else those
 * that the well-known addresses lead to (RFC 6764 section 6).
 *
 * @param client asks the server
 * @param begin where
 */
record Discovery(DavClient client, URI begin) {
    private static final List<QName> DESCRIBING = Stream.concat(
                    Stream.of(DavNames.RESOURCETYPE), RemoteNames.KEPT.stream())
            .toList();

    /** All calendars and address books, in the order of the server. */
    List<RemoteCollection> collections() throws RemoteException {
        Map<URI, RemoteCollection> found = new LinkedHashMap<>();
        RemoteAnswer itself = client.propfind(begin, DESCRIBING);
        for (RemoteKind kind : RemoteKind.values()) {
            among(itself, kind).forEach(one -> found.put(one.resource().address(), one));
        }
        if (!found.isEmpty()) {
            return List.copyOf(found.values());
        }
        for (RemoteKind kind : RemoteKind.values()) {
            for (RemoteCollection collection : of(kind)) {
                found.putIfAbsent(collection.resource().address().normalize(), collection);
            }
        }
        if (found.isEmpty()) {
            throw new RemoteException("There is no calendar and no address book at " + begin + '.');
        }
        return List.copyOf(found.values());
    }

    private List<RemoteCollection> of(RemoteKind kind) throws RemoteException {
        Optional<URI> home = home(begin, kind);
        if (home.isEmpty()) {
            home = wellKnown(kind);
        }
        return among(client.list(home.orElse(begin), DESCRIBING), kind);
    }

    private static List<RemoteCollection> among(RemoteAnswer answer, RemoteKind kind) {
        List<RemoteCollection> collections = new ArrayList<>();
        answer.resources().stream()
                .filter(resource -> resource.is(kind.resourceType()))
                .forEach(resource -> collections.add(new RemoteCollection(kind, resource)));
        return collections;
    }

    /** The home that a resource tells, or the principal that it tells of. */
    private Optional<URI> home(URI address, RemoteKind kind) throws RemoteException {
        RemoteAnswer answer = client.propfind(address, List.of(RemoteNames.PRINCIPAL, kind.homeSet()));
        Optional<URI> told = reference(answer, kind.homeSet());
        Optional<URI> principal = reference(answer, RemoteNames.PRINCIPAL);
        if (told.isPresent() || principal.isEmpty()) {
            return told;
        }
        return reference(client.propfind(principal.get(), List.of(kind.homeSet())), kind.homeSet());
    }

    private static Optional<URI> reference(RemoteAnswer answer, QName property) {
        return answer.resources().stream()
                .flatMap(resource -> resource.reference(property).stream())
                .findFirst();
    }

    /** A server has one of the two services, or none at a well-known address. */
    private Optional<URI> wellKnown(RemoteKind kind) throws RemoteException {
        try {
            return home(begin.resolve(kind.wellKnown()), kind);
        } catch (RemoteException e) {
            if (e.status() == 0) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
