/* SPDX-License-Identifier: Apache-2.0 */
/** What commands say: aligned lines of plain text, a page at a time, how far they are, and what they ask. */
@Export
@Version("1.1.0")
package org.kalends.shell.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
