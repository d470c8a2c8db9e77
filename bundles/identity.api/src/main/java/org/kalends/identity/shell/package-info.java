/* SPDX-License-Identifier: Apache-2.0 */
/** What commands that are about a user have in common. */
@Export
@Version("1.0.0")
package org.kalends.identity.shell;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
