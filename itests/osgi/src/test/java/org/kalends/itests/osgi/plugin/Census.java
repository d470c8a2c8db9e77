/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Selection;

/** A report: how many objects of each kind a collection has, as far as whoever asks may see them. No octet is read for it. */
public class Census implements Report {
    private static final String NAMESPACE = "urn:example:plugin";
    private static final QName KIND = new QName(NAMESPACE, "kind");

    @Override
    public QName name() {
        return new QName(NAMESPACE, "census");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource instanceof StoredMembers;
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        XmlOut out = new XmlOut().document(name());
        count((StoredMembers) resource, request.clock()).forEach((kind, number) -> out.open(KIND)
                .attribute("name", kind)
                .text(number.toString())
                .close());
        response.xml(200, out.close());
    }

    private static Map<String, Integer> count(StoredMembers collection, RequestClock clock)
            throws DavException, IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        try (Stream<Resource> members = collection.select(new Selection.All(), Set.of())) {
            Iterator<Resource> each = members.iterator();
            while (each.hasNext()) {
                clock.check();
                numbers.merge(each.next().as(Item.class).orElseThrow().kind(), 1, Integer::sum);
            }
        }
        return numbers;
    }
}
