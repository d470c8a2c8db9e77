/* SPDX-License-Identifier: Apache-2.0 */
/** Calendars that divide the days otherwise than the Gregorian one does, for recurrence rules (RFC 7529). */
package org.kalends.caldav.internal.scale;
