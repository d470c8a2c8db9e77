/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:calendar-user-address-set}, RFC 6638 section 2.4.1: the addresses by which calendars name a principal. The
 * mail addresses come first, the primary one before the others and marked as Apple's clients know it; then where the
 * principal is, and its name that never changes.
 */
@Component(service = LiveProperty.class)
public final class CalendarUserAddressSet implements SearchableProperty {
    private static final String MAILTO = "mailto:";

    @Override
    public QName name() {
        return CalDavNames.CALENDAR_USER_ADDRESS_SET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Principal.of(resource).isPresent();
    }

    @Override
    public String description() {
        return "Calendar User Address Set";
    }

    @Override
    public List<String> texts(PropertyContext context) {
        Principal principal = Principal.of(context.resource()).orElseThrow();
        List<String> addresses = new ArrayList<>();
        principal.addresses().forEach(address -> addresses.add(MAILTO + address));
        addresses.add(context.urls().external(principal.href()));
        addresses.add(principal.urn());
        return addresses;
    }

    /** A pattern with an at sign or the scheme can only be in a mail address: other addresses here have neither. */
    @Override
    public Optional<String> directoryText(TextMatch match) {
        String pattern = match.pattern().strip();
        if (pattern.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
            return Optional.of(pattern.substring(MAILTO.length()));
        }
        return pattern.indexOf('@') >= 0 && pattern.indexOf(':') < 0 ? Optional.of(pattern) : Optional.empty();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        boolean preferred = true;
        for (String address : texts(context)) {
            out.open(DavNames.HREF);
            if (preferred) {
                out.attribute("preferred", "1");
            }
            out.text(address).close();
            preferred = false;
        }
    }
}
