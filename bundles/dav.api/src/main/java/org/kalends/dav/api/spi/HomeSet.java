/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Root;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where a user's collections are (RFC 4791 section 6.2.1, RFC 6352 section 7.1.1), for whoever asks: the own home on the own
 * principal and where discovery starts, the other's on the principal of another user. Without content for those the service
 * is closed to.
 */
@ConsumerType
public abstract class HomeSet implements LiveProperty {
    private final QName name;
    private final String area;
    private final ServiceGate gate;

    /**
     * @param name the property's element
     * @param area first segment of the addresses of the collections
     * @param gate who may use such collections at all
     */
    protected HomeSet(QName name, String area, ServiceGate gate) {
        this.name = Objects.requireNonNull(name, "name");
        this.area = Objects.requireNonNull(area, "area");
        this.gate = Objects.requireNonNull(gate, "gate");
    }

    @Override
    public final QName name() {
        return name;
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent() || resource.as(Root.class).isPresent();
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) {
        if (gate.opensTo(context.actor())) {
            context.href(home(context), out);
        }
    }

    private Href home(PropertyContext context) {
        Href own = Href.ROOT.childCollection(area);
        Optional<UserId> other = context.resource()
                .as(User.class)
                .map(User::userId)
                .filter(user -> !user.equals(context.actor().id()));
        return other.map(user -> own.childCollection("users").childCollection(String.valueOf(user.id())))
                .orElse(own);
    }
}
