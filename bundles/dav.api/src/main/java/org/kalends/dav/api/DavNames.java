/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import javax.xml.namespace.QName;

/** Names in the {@code DAV:} namespace. */
public final class DavNames {
    public static final String NAMESPACE = "DAV:";

    public static final QName PROPFIND = dav("propfind");
    public static final QName PROPERTYUPDATE = dav("propertyupdate");
    public static final QName SET = dav("set");
    public static final QName REMOVE = dav("remove");
    public static final QName MKCOL = dav("mkcol");
    public static final QName MKCOL_RESPONSE = dav("mkcol-response");
    public static final QName MULTISTATUS = dav("multistatus");
    public static final QName RESPONSE = dav("response");
    public static final QName PROPSTAT = dav("propstat");
    public static final QName STATUS = dav("status");
    public static final QName HREF = dav("href");
    public static final QName ERROR = dav("error");
    public static final QName PROP = dav("prop");
    public static final QName ALLPROP = dav("allprop");
    public static final QName PROPNAME = dav("propname");
    public static final QName INCLUDE = dav("include");
    public static final QName COLLECTION = dav("collection");
    public static final QName PRINCIPAL = dav("principal");
    public static final QName PRIVILEGE = dav("privilege");
    public static final QName UNAUTHENTICATED = dav("unauthenticated");
    public static final QName SYNC_COLLECTION = dav("sync-collection");
    public static final QName SYNC_TOKEN = dav("sync-token");
    public static final QName SYNC_LEVEL = dav("sync-level");
    public static final QName SUPPORTED_REPORT = dav("supported-report");
    public static final QName REPORT = dav("report");
    public static final QName RESOURCETYPE = dav("resourcetype");
    public static final QName DISPLAYNAME = dav("displayname");

    private DavNames() {}

    /** A name in this namespace. */
    public static QName dav(String local) {
        return new QName(NAMESPACE, local, "D");
    }
}
