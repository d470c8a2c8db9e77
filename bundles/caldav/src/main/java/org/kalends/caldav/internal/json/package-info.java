/* SPDX-License-Identifier: Apache-2.0 */
/** iCalendar in JSON, jCal (RFC 7265), and in XML, xCal (RFC 6321), which has the same types of values. */
package org.kalends.caldav.internal.json;
