/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The time zone of a calendar or a report, as clients give it and as it applies to dates and floating times (RFC 4791 sections
 * 5.2.2, 7.3 and 9.8; RFC 7809).
 */
package org.kalends.caldav.internal.zone;
