/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the engine hands to an extension: the request, the response, and the writers in between.
 */
@Export
@Version("1.2.0")
package org.kalends.dav.api.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
