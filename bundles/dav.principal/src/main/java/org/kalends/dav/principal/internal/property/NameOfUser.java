/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.User;

/** A part of a user's name. */
abstract class NameOfUser implements SearchableProperty {
    private final String name;
    private final String description;
    private final Function<User, String> part;

    NameOfUser(String name, String description, Function<User, String> part) {
        this.name = name;
        this.description = description;
        this.part = part;
    }

    @Override
    public final QName name() {
        return CalendarServerNames.cs(name);
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent();
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final List<String> texts(PropertyContext context) {
        return List.of(part.apply(context.the(User.class)));
    }

    @Override
    public final Optional<String> directoryText(TextMatch match) {
        return Optional.of(match.pattern());
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) {
        texts(context).forEach(out::text);
    }
}
