/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Comparing texts as queries ask for it: collations and text matches, the same for calendars and address books.
 */
@Export
@Version("1.0.0")
package org.kalends.dav.core.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
