/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Lock;

/** Writes {@code DAV:activelock} elements (RFC 4918 section 14.1). */
final class ActiveLocks {
    private ActiveLocks() {}

    /**
     * Writes locks.
     *
     * @param place what they cover
     */
    static void write(List<Lock> locks, StoredPlace place, Urls urls, XmlOut out) {
        for (Lock lock : locks) {
            out.open(DavNames.dav("activelock"));
            out.open(DavNames.dav("locktype")).empty(DavNames.dav("write")).close();
            out.open(DavNames.dav("lockscope"))
                    .empty(DavNames.dav(lock.exclusive() ? "exclusive" : "shared"))
                    .close();
            out.element(DavNames.dav("depth"), lock.deep() ? "infinity" : "0");
            if (!lock.owner().isEmpty()) {
                StoredXml.write(DavNames.dav("owner"), lock.owner(), out);
            }
            long left = Duration.between(Instant.now(), lock.expires()).toSeconds();
            out.element(DavNames.dav("timeout"), "Second-" + Math.max(left, 0));
            out.open(DavNames.dav("locktoken"))
                    .element(DavNames.HREF, lock.token())
                    .close();
            out.open(DavNames.dav("lockroot"))
                    .element(DavNames.HREF, urls.external(place.hrefOf(lock)))
                    .close();
            out.close();
        }
    }
}
