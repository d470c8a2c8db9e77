/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlElement;

/**
 * How many results a client wants at most (RFC 6578 section 3.7, RFC 6352 section 10.6).
 *
 * @param most a number of 1 or more
 */
public record ResultLimit(int most) {
    /**
     * Reads the {@code limit} element of a report.
     *
     * @param body the report's root element
     * @param namespaces those in which {@code limit} and {@code nresults} are understood
     * @param bound most results anybody is given
     * @throws DavException 400 when there is one that holds no number of 1 or more
     */
    public static ResultLimit in(XmlElement body, List<String> namespaces, int bound) throws DavException {
        Optional<XmlElement> limit = child(body, "limit", namespaces);
        if (limit.isEmpty()) {
            return new ResultLimit(bound);
        }
        String wanted = child(limit.get(), "nresults", namespaces)
                .map(results -> results.text().strip())
                .orElse("");
        if (!wanted.matches("[1-9][0-9]{0,9}")) {
            throw DavException.of(400, "The limit is not a number of 1 or more.");
        }
        return new ResultLimit((int) Math.min(Long.parseLong(wanted), bound));
    }

    private static Optional<XmlElement> child(XmlElement parent, String name, List<String> namespaces) {
        return namespaces.stream()
                .flatMap(namespace -> parent.child(new QName(namespace, name)).stream())
                .findFirst();
    }
}
