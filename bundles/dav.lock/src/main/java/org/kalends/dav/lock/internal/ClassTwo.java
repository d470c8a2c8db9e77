/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code 2}: locks, RFC 4918 section 18.2. */
@Component
public final class ClassTwo implements ComplianceClass {
    @Override
    public String token() {
        return "2";
    }
}
