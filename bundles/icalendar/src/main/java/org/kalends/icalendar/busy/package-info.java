/* SPDX-License-Identifier: Apache-2.0 */
/** When people are busy: what calendars know, for whoever plans. */
@Export
@Version("1.1.0")
package org.kalends.icalendar.busy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
