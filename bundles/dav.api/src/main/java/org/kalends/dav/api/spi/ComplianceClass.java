/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** A token of the {@code DAV} header (RFC 4918 section 10.1); a DS component. */
@ConsumerType
public interface ComplianceClass {
    /** The token. Numbers stand first in the header, then the others by name. */
    String token();
}
