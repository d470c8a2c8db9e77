/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the engine does for extensions: OSGi services that methods, reports and whatever else acts for users hand their work to.
 */
@Export
@Version("1.3.0")
package org.kalends.dav.api.engine;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
