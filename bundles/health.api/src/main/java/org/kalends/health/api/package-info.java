/* SPDX-License-Identifier: Apache-2.0 */
/** What must be well for requests to be answered, said by those who know. */
@Export
@Version("1.0.0")
package org.kalends.health.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
