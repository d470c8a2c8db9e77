/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.creation;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code extended-mkcol}: extended MKCOL, RFC 5689 section 3.1. */
@Component
public final class ExtendedMkCol implements ComplianceClass {
    @Override
    public String token() {
        return "extended-mkcol";
    }
}
