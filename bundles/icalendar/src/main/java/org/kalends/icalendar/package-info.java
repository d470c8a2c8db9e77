/* SPDX-License-Identifier: Apache-2.0 */
/**
 * iCalendar (RFC 5545) as ical4j's model, for what is computed, sent and exchanged; not for what is stored, whose octets stay as they
 * are. What in that library belongs to the whole Java machine (settings, zone ids, the locale, the network) is closed off here.
 */
@Export
@Version("1.0.0")
package org.kalends.icalendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
