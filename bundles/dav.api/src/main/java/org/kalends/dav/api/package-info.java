/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The values of WebDAV: hrefs, entity tags, depths, privileges, preconditions and names.
 */
@Export
@Version("1.1.0")
package org.kalends.dav.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
