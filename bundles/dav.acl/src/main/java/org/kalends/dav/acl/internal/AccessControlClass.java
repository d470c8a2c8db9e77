/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code access-control}: RFC 3744 section 7.2. */
@Component
public final class AccessControlClass implements ComplianceClass {
    @Override
    public String token() {
        return "access-control";
    }
}
