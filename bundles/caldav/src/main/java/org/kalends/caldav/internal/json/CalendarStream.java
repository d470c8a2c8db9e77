/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.List;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/** One calendar in pieces, of which the components come one after another. Used by one thread. */
public interface CalendarStream {
    /** What stands before the first component. */
    String begin(List<Property> properties);

    /** One more component. */
    String next(Component component);

    /** What stands after the last component. */
    String end();
}
