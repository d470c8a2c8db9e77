/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.accesslog.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as access logs have them. The text of a second is made once, as many requests come within one. */
final class LogTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private volatile Second latest = new Second(Long.MIN_VALUE, "");

    private record Second(long number, String text) {}

    String text(Instant time) {
        Second present = latest;
        if (present.number() != time.getEpochSecond()) {
            present = new Second(time.getEpochSecond(), FORMAT.format(time));
            latest = present;
        }
        return present.text();
    }
}
