/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.protocol;

import javax.xml.namespace.QName;

/** Names in the CardDAV namespace, RFC 6352. */
public final class CardDavNames {
    public static final String NAMESPACE = "urn:ietf:params:xml:ns:carddav";

    public static final QName ADDRESSBOOK = card("addressbook");
    public static final QName DIRECTORY = card("directory");
    public static final QName ADDRESS_DATA = card("address-data");
    public static final QName ADDRESS_DATA_TYPE = card("address-data-type");
    public static final QName ADDRESSBOOK_QUERY = card("addressbook-query");
    public static final QName ADDRESSBOOK_MULTIGET = card("addressbook-multiget");
    public static final QName FILTER = card("filter");
    public static final QName PROP_FILTER = card("prop-filter");
    public static final QName PARAM_FILTER = card("param-filter");
    public static final QName TEXT_MATCH = card("text-match");
    public static final QName PROP = card("prop");

    private CardDavNames() {}

    /** A name in this namespace. */
    public static QName card(String local) {
        return new QName(NAMESPACE, local, "CR");
    }
}
