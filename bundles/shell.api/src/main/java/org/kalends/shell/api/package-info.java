/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What an administrator's command is: an OSGi service that says by data what it is called, what it takes and what that means. It
 * knows no shell; adapters read the words for it, explain it and complete its arguments.
 */
@Export
@Version("1.0.0")
package org.kalends.shell.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
