/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.Precondition;

/** Names of bulk requests. */
final class BulkNames {
    static final QName BULK_REQUESTS = me("bulk-requests");
    static final QName SIMPLE = me("simple");
    static final QName CRUD = me("crud");
    static final QName MAX_RESOURCES = me("max-resources");
    static final QName MAX_BYTES = me("max-bytes");
    static final QName UID = CalendarServerNames.cs("uid");

    /** The refusal of too many objects at once. */
    static final Precondition TOO_MANY = new Precondition(MAX_RESOURCES, 507);
    /** The refusal of too large a request. */
    static final Precondition TOO_LARGE = new Precondition(MAX_BYTES, 413);

    private BulkNames() {}

    private static QName me(String local) {
        return new QName(CalendarServerNames.ME_NAMESPACE, local);
    }
}
