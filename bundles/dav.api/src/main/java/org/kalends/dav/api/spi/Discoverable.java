/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind that clients look for in the DNS and at a well-known address of the area's name (RFC 6764). */
@ConsumerType
public interface Discoverable {}
