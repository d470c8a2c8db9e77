/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Requests of HTTP between the front, which takes them from a container, and those who answer them: the engine, and pages beside
 * it. Neither knows what the other is made of, and nobody but a front knows servlets.
 */
@Export
@Version("1.0.0")
package org.kalends.http.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
