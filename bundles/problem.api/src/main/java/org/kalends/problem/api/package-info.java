/* SPDX-License-Identifier: Apache-2.0 */
/** What is wrong with an installation at the moment, for administrators. */
@Export
@Version("1.0.0")
package org.kalends.problem.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
