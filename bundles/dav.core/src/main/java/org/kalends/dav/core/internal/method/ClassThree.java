/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code 3}: the revisions of RFC 4918, section 18.3. */
@Component
public final class ClassThree implements ComplianceClass {
    @Override
    public String token() {
        return "3";
    }
}
