/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code addressbook}: CardDAV, RFC 6352 section 6.1. */
@Component
public final class AddressBookAccess implements ComplianceClass {
    @Override
    public String token() {
        return "addressbook";
    }
}
