/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a format of text, of which several objects can be sent at once: in one file, or each in an element. */
@ConsumerType
public interface Splittable {
    /** The element that holds an object in XML: {@code CALDAV:calendar-data}, {@code CARDDAV:address-data}. */
    QName dataElement();

    /**
     * Takes apart what a client sends to have several objects stored at once.
     *
     * @param several the body of the request
     * @return what each object is, in order, as a client could have sent it alone; one that can be told apart and is not
     *     fit to be stored is among them. Objects are made one by one as they are taken, so that whoever takes few of them
     *     pays for few
     * @throws DavException when they cannot be told apart, by the precondition that says why
     */
    Stream<Octets> split(Octets several) throws DavException;
}
