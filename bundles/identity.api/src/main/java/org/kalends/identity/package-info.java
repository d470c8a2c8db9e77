/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Who there is and who is asking: contexts (tenants), users, groups, resources, and the SPIs of directories and sign-in.
 * A directory or a kind of sign-in is an OSGi service; several are active at once.
 */
@Export
@Version("1.1.0")
package org.kalends.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
