/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.text.MediaType;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Octets;

/**
 * The body of a bulk request that creates, updates and deletes, {@code multiput}. Its own elements are taken in the
 * namespace of Apple's server and in that of the calendar server extensions.
 *
 * @param resources what is asked for each object, in order
 */
record MultiPut(List<Change> resources) {
    /**
     * What is asked for one object.
     *
     * @param href the reference to it; empty to create one
     * @param ifMatch the entity tag it must have, without quotes
     * @param deleted whether it shall go
     * @param data what it shall be
     * @param form the media type that the data is declared to be, if it is
     */
    record Change(
            Optional<String> href, Optional<String> ifMatch, boolean deleted, Optional<Octets> data, MediaType form) {}

    MultiPut {
        resources = List.copyOf(resources);
    }

    /**
     * Reads the body.
     *
     * @param root its root element
     * @param data the element that holds an object
     * @throws DavException 400 when the root is another one
     */
    static MultiPut of(XmlElement root, QName data) throws DavException {
        if (!is("multiput").test(root)) {
            throw DavException.of(400, "The request body must be a multiput element.");
        }
        return new MultiPut(root.children()
                .filter(is("resource"))
                .map(resource -> change(resource, data))
                .toList());
    }

    private static Predicate<XmlElement> is(String local) {
        return element -> {
            String namespace = element.name().getNamespaceURI();
            return element.name().getLocalPart().equals(local)
                    && (namespace.equals(CalendarServerNames.ME_NAMESPACE)
                            || namespace.equals(CalendarServerNames.NAMESPACE));
        };
    }

    private static Change change(XmlElement resource, QName data) {
        Optional<String> ifMatch = resource.children()
                .filter(is("if-match"))
                .flatMap(condition -> condition.children(DavNames.dav("getetag")))
                .map(tag -> tag.text().strip().replaceAll("^\"|\"$", ""))
                .findFirst();
        // Clients put the object into a prop, or leave that out
        Optional<XmlElement> object = resource.children()
                .filter(is("set").or(element -> element.name().equals(DavNames.SET)))
                .flatMap(set -> Stream.concat(Stream.of(set), set.children(DavNames.PROP)))
                .flatMap(holder -> holder.children(data))
                .findFirst();
        return new Change(
                resource.child(DavNames.HREF).map(href -> href.text().strip()),
                ifMatch,
                resource.children().anyMatch(is("delete")),
                object.map(element -> octets(element.text())),
                MediaType.of(object.flatMap(element -> element.attribute("content-type"))
                        .orElse("")));
    }

    /** XML makes every line end a line feed; objects have those of their format (RFC 5545 section 3.1, RFC 6350 section 3.2). */
    private static Octets octets(String text) {
        return Octets.utf8(text.strip().replaceAll("\r?\n", "\r\n") + "\r\n");
    }
}
