/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Which program speaks to us, as far as its {@code User-Agent} tells. For logs, for lists of clients, and for the few
 * things one of them needs that others do not. Nothing else decides what a client is.
 */
@Export
@Version("1.0.0")
package org.kalends.dav.api.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
