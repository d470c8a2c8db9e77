/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.scheduling.internal.protocol.ScheduleNames;

/** {@code If-Schedule-Tag-Match}, RFC 6638 section 8.3. */
final class ScheduleTagCondition {
    private static final String HEADER = "If-Schedule-Tag-Match";

    private ScheduleTagCondition() {}

    /** Whether a change is to happen whatever others have answered meanwhile. */
    static boolean isMade(ObjectChange change) {
        return change.header(HEADER).isPresent();
    }

    /**
     * Holds it against the object as it is.
     *
     * @throws DavException 412 when it is another one
     */
    static void check(ObjectChange change) throws DavException {
        Optional<String> expected = change.header(HEADER);
        if (expected.isPresent()) {
            Optional<String> present = change.property(ScheduleNames.STORED_SCHEDULE_TAG)
                    .map(stored -> StoredXml.parse(stored).text());
            if (!present.equals(expected.map(String::strip))) {
                throw DavException.of(412, "The organizer or another program has changed this meanwhile.");
            }
        }
    }
}
