/* SPDX-License-Identifier: Apache-2.0 */
/** What a shell needs to offer commands: their words read, their help written and their arguments completed. */
@Export
@Version("1.1.0")
package org.kalends.shell.api.line;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
