/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

/** What becomes of a date that a month is too short for (RFC 7529 section 4.1). */
enum Skip {
    /** There is no such instance. */
    OMIT,
    /** It is on the last day of that month. */
    BACKWARD,
    /** It is on the first day of the month after. */
    FORWARD
}
