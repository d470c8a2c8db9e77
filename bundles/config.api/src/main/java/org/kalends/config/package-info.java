/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What holds for this user: typed reading of configuration properties along the scopes of the cascade. Sources are OSGi
 * services, one or more for each scope; how a component itself is set up is the affair of Configuration Admin.
 */
@Export
@Version("1.0.0")
package org.kalends.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
