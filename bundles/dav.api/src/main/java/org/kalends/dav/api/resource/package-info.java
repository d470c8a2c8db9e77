/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What a URL names: resources, collections, and the target a request resolves to.
 */
@Export
@Version("1.1.0")
package org.kalends.dav.api.resource;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
