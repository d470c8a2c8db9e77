/* SPDX-License-Identifier: Apache-2.0 */
/** The instances of a series: what rules say, for whoever changes or tells of objects that recur. */
@Export
@Version("1.0.0")
package org.kalends.icalendar.series;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
