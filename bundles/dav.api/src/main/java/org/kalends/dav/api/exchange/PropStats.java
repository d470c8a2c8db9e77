/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlOut;

/** Collects the outcomes of properties and writes them grouped by status, {@code 200} first (RFC 4918 section 14.22). */
public final class PropStats {
    private final List<QName> ok = new ArrayList<>();
    private final List<QName> notFound = new ArrayList<>();
    /** One of these is made for each member of each listing, of which hardly any refuses anything. */
    private Map<QName, DavException> refused = Map.of();

    /** A property was set, removed or would have been told. */
    public void ok(QName name) {
        ok.add(name);
    }

    /** A property does not exist. */
    public void notFound(QName name) {
        notFound.add(name);
    }

    /** A property is refused. */
    public void refused(QName name, DavException reason) {
        if (refused.isEmpty()) {
            refused = new LinkedHashMap<>();
        }
        refused.put(name, reason);
    }

    /** Writes the names that went well. */
    public void writeOk(XmlOut out) {
        writeNames(ok, 200, out);
    }

    /** Writes the names that do not exist. */
    public void writeNotFound(XmlOut out) {
        writeNames(notFound, 404, out);
    }

    /** Writes the refused ones, each with its reason. */
    public void writeRefused(XmlOut out) {
        if (refused.isEmpty()) {
            return;
        }
        refused.forEach((name, reason) -> {
            out.open(DavNames.PROPSTAT).open(DavNames.PROP).empty(name).close();
            out.element(DavNames.STATUS, StatusLine.of(reason.status()));
            ErrorElement.write(reason, out);
            out.close();
        });
    }

    private static void writeNames(List<QName> names, int status, XmlOut out) {
        if (names.isEmpty()) {
            return;
        }
        out.open(DavNames.PROPSTAT).open(DavNames.PROP);
        names.forEach(out::empty);
        out.close().element(DavNames.STATUS, StatusLine.of(status)).close();
    }
}
