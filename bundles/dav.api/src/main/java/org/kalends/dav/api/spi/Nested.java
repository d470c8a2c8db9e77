/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind whose collections can be in one another (RFC 4918 section 5.2). */
@ConsumerType
public interface Nested {}
