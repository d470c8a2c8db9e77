/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What follows a write: listeners that are told of changes, and handlers that do what units have enqueued. Each is one class,
 * registered as an OSGi service; {@code storage.work} brings them together with all stores.
 */
@Export
@Version("1.0.0")
package org.kalends.storage.api.work;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
