/* SPDX-License-Identifier: Apache-2.0 */
/** A model of meetings and of all who may do something with them (RFC 5546, RFC 6638), held against servers of several kinds. */
@Export
@Version("1.0.0")
package org.kalends.itests.meeting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
