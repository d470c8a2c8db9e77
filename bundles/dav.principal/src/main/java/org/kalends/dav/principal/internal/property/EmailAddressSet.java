/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CS:email-address-set}: the mail addresses of a principal, the primary one first. */
@Component(service = LiveProperty.class)
public final class EmailAddressSet implements SearchableProperty {
    @Override
    public QName name() {
        return CalendarServerNames.cs("email-address-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Principal.of(resource).isPresent();
    }

    @Override
    public String description() {
        return "Email Addresses";
    }

    @Override
    public List<String> texts(PropertyContext context) {
        return Principal.of(context.resource()).orElseThrow().addresses();
    }

    @Override
    public Optional<String> directoryText(TextMatch match) {
        return Optional.of(match.pattern());
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        texts(context).forEach(address -> out.element(CalendarServerNames.cs("email-address"), address));
    }
}
