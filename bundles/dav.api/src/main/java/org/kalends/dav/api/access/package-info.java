/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Who may do what: the rights of a groupware as the privileges of RFC 3744, narrowed by what a sign-in is good for.
 */
@Export
@Version("1.0.0")
package org.kalends.dav.api.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
