/* SPDX-License-Identifier: Apache-2.0 */
/** How messages of RFC 5546 go to people who are not in the directory, and how those come in that such people have sent. */
@Export
@Version("1.0.0")
package org.kalends.scheduling.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
