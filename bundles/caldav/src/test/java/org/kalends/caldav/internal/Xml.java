/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.XmlBody;
import org.kalends.dav.api.xml.XmlElement;

/** Reads request bodies in which the CalDAV namespace needs no prefix and {@code D} stands for the one of WebDAV. */
public final class Xml {
    private Xml() {}

    /** The element that a text is. */
    public static XmlElement caldav(String text) {
        int end = text.startsWith("<?") ? text.indexOf("?>") + 2 : 0;
        int nameEnd = end;
        while (" />".indexOf(text.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        String declared = text.substring(0, nameEnd) + " xmlns=\"" + CalDavNames.NAMESPACE + "\" xmlns:D=\"DAV:\""
                + text.substring(nameEnd);
        try {
            return XmlBody.read(new ByteArrayInputStream(declared.getBytes(StandardCharsets.UTF_8)));
        } catch (DavException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
