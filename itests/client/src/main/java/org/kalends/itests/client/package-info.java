/* SPDX-License-Identifier: Apache-2.0 */
/** The client of all integration tests, and what they store with it. */
@Export
@Version("1.0.0")
package org.kalends.itests.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
