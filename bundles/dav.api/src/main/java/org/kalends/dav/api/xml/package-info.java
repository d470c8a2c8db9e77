/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Request bodies as bounded trees, answers as a stream of text. DTDs and entities are refused.
 */
@Export
@Version("1.1.0")
package org.kalends.dav.api.xml;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
