/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code 1}: WebDAV without locks, RFC 4918 section 18.1. */
@Component
public final class ClassOne implements ComplianceClass {
    @Override
    public String token() {
        return "1";
    }
}
