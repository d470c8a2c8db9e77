/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What an extension implements. A component registered under one of these types is found by itself.
 */
@Export
@Version("1.4.0")
package org.kalends.dav.api.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
