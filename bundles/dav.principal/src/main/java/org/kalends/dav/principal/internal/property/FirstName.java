/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Component;

/** {@code CS:first-name}. */
@Component(service = LiveProperty.class)
public final class FirstName extends NameOfUser {
    public FirstName() {
        super("first-name", "First Name", User::firstName);
    }
}
