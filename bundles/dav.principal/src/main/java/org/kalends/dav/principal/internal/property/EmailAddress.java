/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code email-address} of servers made with sabre/dav: the primary mail address. Nextcloud's clients find people by it. */
@Component(service = LiveProperty.class)
public final class EmailAddress implements SearchableProperty {
    private static final QName NAME = new QName("http://sabredav.org/ns", "email-address");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Principal.of(resource)
                .filter(principal -> !principal.addresses().isEmpty())
                .isPresent();
    }

    @Override
    public String description() {
        return "Email Address";
    }

    @Override
    public List<String> texts(PropertyContext context) {
        return Principal.of(context.resource()).orElseThrow().addresses().stream()
                .limit(1)
                .toList();
    }

    @Override
    public Optional<String> directoryText(TextMatch match) {
        return Optional.of(match.pattern());
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        texts(context).forEach(out::text);
    }
}
