/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendarserver-principal-search}: principals are found by the report of this name. */
@Component
public final class PrincipalSearchClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendarserver-principal-search";
    }
}
