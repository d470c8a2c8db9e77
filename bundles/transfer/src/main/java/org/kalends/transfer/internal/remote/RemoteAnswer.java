/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlException;
import org.kalends.dav.api.xml.XmlReader;

/**
 * A multistatus of another server (RFC 4918 section 13).
 *
 * @param resources what it says of each
 * @param syncToken by which a synchronisation goes on, if it is the answer to one
 */
record RemoteAnswer(List<RemoteResource> resources, Optional<String> syncToken) {
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S+\\s+([1-5][0-9]{2})\\b.*", Pattern.DOTALL);
    private static final int OK = 200;

    /**
     * Reads one, whose size was bounded before.
     *
     * @param asked what was asked, which references are relative to
     */
    static RemoteAnswer read(byte[] body, URI asked) throws RemoteException {
        try {
            XmlElement root = XmlReader.read(new ByteArrayInputStream(body));
            if (!root.name().equals(DavNames.MULTISTATUS)) {
                throw new RemoteException(asked + ": the answer is no multistatus.");
            }
            List<RemoteResource> resources = new ArrayList<>();
            root.children(DavNames.RESPONSE)
                    .forEach(response -> resource(response, asked).ifPresent(resources::add));
            return new RemoteAnswer(resources, root.child(DavNames.SYNC_TOKEN).map(token -> token.text()
                    .strip()));
        } catch (XmlException e) {
            throw new RemoteException(asked + ": the answer cannot be read. " + e.getMessage(), e);
        }
    }

    private static Optional<RemoteResource> resource(XmlElement response, URI asked) {
        Map<QName, XmlElement> properties = new HashMap<>();
        response.children(DavNames.PROPSTAT)
                .filter(propstat -> status(propstat) == OK)
                .flatMap(propstat -> propstat.children(DavNames.PROP))
                .flatMap(XmlElement::children)
                .forEach(property -> properties.put(property.name(), property));
        return response.child(DavNames.HREF)
                .flatMap(href -> Addresses.resolve(asked, href.text()))
                .map(address -> new RemoteResource(address, status(response), properties));
    }

    /** The status in an element; 0 without one. */
    private static int status(XmlElement element) {
        Matcher line = STATUS.matcher(
                element.child(DavNames.STATUS).map(XmlElement::text).orElse("").strip());
        return line.matches() ? Integer.parseInt(line.group(1)) : 0;
    }
}
