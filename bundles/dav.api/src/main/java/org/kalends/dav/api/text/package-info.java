/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Texts of calendars and address books alike: comparing them as queries ask for it (collations, text matches), writing
 * content lines (folds, parameter values), and telling media types apart.
 */
@Export
@Version("1.1.0")
package org.kalends.dav.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
