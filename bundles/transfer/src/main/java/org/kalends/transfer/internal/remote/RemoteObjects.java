/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Octets;

/**
 * The objects of a collection of another server: listed by a synchronisation from its beginning (RFC 6578), page by page where the server
 * has pages, or else by a listing; fetched in groups, and one by one where a group fails.
 *
 * @param client asks the server
 * @param collection the collection
 */
record RemoteObjects(DavClient client, RemoteCollection collection) {
    private static final int PAGE = 1000;
    private static final int GROUP = 50;
    private static final int NOT_FOUND = 404;
    private static final int TRUNCATED = 507;
    /** What a server answers that has no such report. */
    private static final Set<Integer> NO_REPORT = Set.of(400, 403, 404, 405, 409, 415, 501);

    /** Is told each object. */
    interface Receiver {
        void object(String name, Octets octets, URI address) throws CommandException;

        void unfit(URI address, String why) throws CommandException;
    }

    private URI address() {
        return collection.resource().address();
    }

    /** Tells all of them. */
    void read(Receiver receiver) throws RemoteException, CommandException {
        Optional<RemoteAnswer> page = synchronised("");
        if (page.isEmpty()) {
            tell(client.list(address(), List.of(RemoteNames.ETAG, DavNames.RESOURCETYPE)), receiver);
            return;
        }
        String reached = "";
        while (page.isPresent()) {
            tell(page.get(), receiver);
            if (page.get().resources().stream().noneMatch(this::isTruncation)) {
                return;
            }
            String token = page.get().syncToken().orElse("");
            if (token.equals(reached) || page.get().resources().size() == 1) {
                break;
            }
            reached = token;
            page = synchronised(token);
        }
        throw new RemoteException(address() + ": the server does not come to the end of its listing.");
    }

    private boolean isTruncation(RemoteResource resource) {
        return resource.status() == TRUNCATED && resource.isAt(address());
    }

    /** A page of a synchronisation; empty when the server has none. */
    private Optional<RemoteAnswer> synchronised(String token) throws RemoteException {
        XmlOut body = new XmlOut()
                .document(DavNames.SYNC_COLLECTION)
                .element(DavNames.SYNC_TOKEN, token)
                .element(DavNames.SYNC_LEVEL, "1")
                .open(RemoteNames.LIMIT)
                .element(RemoteNames.RESULTS, Integer.toString(PAGE))
                .close()
                .open(DavNames.PROP)
                .empty(RemoteNames.ETAG)
                .empty(DavNames.RESOURCETYPE)
                .close();
        try {
            return Optional.of(client.report(address(), "0", body));
        } catch (RemoteException e) {
            if (token.isEmpty() && NO_REPORT.contains(e.status())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void tell(RemoteAnswer listing, Receiver receiver) throws RemoteException, CommandException {
        List<RemoteResource> members = listing.resources().stream()
                .filter(resource -> resource.status() == 0)
                .filter(resource -> !resource.isAt(address()) && !resource.is(DavNames.COLLECTION))
                .toList();
        for (int from = 0; from < members.size(); from += GROUP) {
            fetch(members.subList(from, Math.min(from + GROUP, members.size())), receiver);
        }
    }

    private void fetch(List<RemoteResource> members, Receiver receiver) throws RemoteException, CommandException {
        Map<String, Octets> data = new HashMap<>();
        List<RemoteResource> missing = new ArrayList<>();
        try {
            data.putAll(multiget(members));
        } catch (RemoteException e) {
            if (e.status() == 0) {
                throw e;
            }
            // Perhaps it is one of them that the server fails over
        }
        for (RemoteResource member : members) {
            Octets octets = data.get(member.name());
            if (octets == null) {
                missing.add(member);
            } else {
                receiver.object(member.name(), octets, member.address());
            }
        }
        for (RemoteResource member : missing) {
            fetch(member, receiver);
        }
    }

    private Map<String, Octets> multiget(List<RemoteResource> members) throws RemoteException {
        XmlOut body = new XmlOut()
                .document(collection.kind().multiget())
                .open(DavNames.PROP)
                .empty(RemoteNames.ETAG)
                .empty(collection.kind().data())
                .close();
        members.forEach(member -> body.element(DavNames.HREF, member.address().getRawPath()));
        Map<String, Octets> data = new HashMap<>();
        for (RemoteResource resource : client.report(address(), "1", body).resources()) {
            resource.property(collection.kind().data())
                    .map(XmlElement::text)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> data.put(resource.name(), Octets.utf8(withLineEnds(text))));
        }
        return data;
    }

    /** XML has but one end of a line, and the objects another one (RFC 5545 section 3.1, RFC 6350 section 3.2). */
    private static String withLineEnds(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private void fetch(RemoteResource member, Receiver receiver) throws RemoteException, CommandException {
        try {
            receiver.object(member.name(), client.get(member.address()), member.address());
        } catch (RemoteException e) {
            if (e.status() == 0) {
                throw e;
            }
            if (e.status() != NOT_FOUND) {
                receiver.unfit(member.address(), e.getMessage());
            }
        }
    }
}
