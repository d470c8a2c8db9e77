/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.time.UnsupportedScaleException;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Why an object is not stored, in the words of the RFCs. */
final class Refusals {
    private Refusals() {}

    static DavException of(MalformedCalendarException e) {
        return DavException.of(
                e instanceof UnsupportedScaleException
                        ? CalDavPreconditions.SUPPORTED_RSCALE
                        : CalDavPreconditions.VALID_CALENDAR_DATA,
                e.getMessage());
    }
}
