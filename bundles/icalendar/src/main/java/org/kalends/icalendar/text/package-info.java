/* SPDX-License-Identifier: Apache-2.0 */
/**
 * iCalendar (RFC 5545) as text that loses nothing: an object as components and content lines that know the octets they were read from,
 * so that what is not changed stays as a client has sent it. It knows the grammar and nothing of what values mean; who stores, searches or
 * changes objects reads them with it. ical4j is not behind it.
 */
@Export
@Version("1.0.0")
package org.kalends.icalendar.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
