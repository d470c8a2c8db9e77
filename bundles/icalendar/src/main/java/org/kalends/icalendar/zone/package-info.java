/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Time zones of the IANA database as the Java machine has it: what programs call them, and their definitions in iCalendar (RFC 5545
 * section 3.6.5). Nothing here is read from a network.
 */
@Export
@Version("1.1.0")
package org.kalends.icalendar.zone;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
