/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendarserver-principal-property-search}: searches for properties know {@code test}, {@code type}, {@code match-type} and {@code limit}. */
@Component
public final class PrincipalPropertySearchClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendarserver-principal-property-search";
    }
}
