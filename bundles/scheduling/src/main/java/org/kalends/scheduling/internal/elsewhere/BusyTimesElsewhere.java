/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import java.util.Collection;
import org.kalends.icalendar.busy.BusyTimes;

/** When people are busy who have their calendars on other servers. */
public interface BusyTimesElsewhere {
    /**
     * Begins to ask.
     *
     * @param addresses calendar addresses of people who are in no directory, in lower case
     * @return what comes of it; it is there at once, while the servers are still asked
     */
    AskedElsewhere ask(Collection<String> addresses, BusyTimes.Question question);
}
