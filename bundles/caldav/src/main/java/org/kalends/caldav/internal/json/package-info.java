/* SPDX-License-Identifier: Apache-2.0 */
/** iCalendar in JSON: jCal, RFC 7265. */
package org.kalends.caldav.internal.json;
