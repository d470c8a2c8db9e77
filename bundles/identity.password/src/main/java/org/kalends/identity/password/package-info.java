/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Passwords as administrators write them down, hashed by one of several schemes, and the checking of them. For bundles that
 * keep passwords of their own; whoever only wants to know who signs in asks a service of {@code org.kalends.identity}.
 */
@Export
@Version("1.0.0")
package org.kalends.identity.password;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
