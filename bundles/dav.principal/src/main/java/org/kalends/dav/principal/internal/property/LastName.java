/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Component;

/** {@code CS:last-name}. */
@Component(service = LiveProperty.class)
public final class LastName extends NameOfUser {
    public LastName() {
        super("last-name", "Last Name", User::lastName);
    }
}
