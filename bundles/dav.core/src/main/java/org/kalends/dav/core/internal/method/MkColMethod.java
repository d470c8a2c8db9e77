/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.Precondition;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.CollectionCreation;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.internal.property.PropertyUpdate;
import org.kalends.dav.core.internal.registry.CollectionTypes;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.dav.core.xml.XmlElement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code MKCOL} with a body, RFC 5689; without one it has nothing it could create here. */
@Component
public final class MkColMethod implements DavMethod {
    private final CollectionTypes types;
    private final CollectionCreation creation;

    @Activate
    public MkColMethod(@Reference CollectionTypes types, @Reference CollectionCreation creation) {
        this.types = types;
        this.creation = creation;
    }

    @Override
    public String name() {
        return "MKCOL";
    }

    @Override
    public boolean appliesTo(Target target) {
        return !(target instanceof Target.Existing);
    }

    @Override
    public List<Requirement> requirements(DavRequest request) throws DavException {
        if (request.target() instanceof Target.Absent absent) {
            return List.of(new Requirement(absent.parent(), Privilege.BIND));
        }
        throw DavException.of(409, "The parent of this collection does not exist.");
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Optional<XmlElement> body = request.xml();
        if (body.isPresent() && !body.get().name().equals(DavNames.MKCOL)) {
            throw DavException.of(415, "The body of MKCOL is a mkcol element of DAV:.");
        }
        List<XmlElement> properties = body.stream()
                .flatMap(mkcol -> mkcol.children(DavNames.SET))
                .flatMap(set -> PropertyUpdate.properties(set).stream())
                .toList();
        creation.create(type(properties), properties, DavNames.MKCOL_RESPONSE, request, response);
    }

    private CollectionType type(List<XmlElement> properties) throws DavException {
        List<QName> wanted = properties.stream()
                .filter(property -> property.name().equals(DavNames.RESOURCETYPE))
                .flatMap(XmlElement::children)
                .map(XmlElement::name)
                .toList();
        return types.all().stream()
                .filter(type -> wanted.contains(type.resourceType()))
                .findFirst()
                .orElseThrow(() -> DavException.of(
                        Precondition.VALID_RESOURCETYPE,
                        "The new collection must be a calendar or an address book, named in DAV:resourcetype."));
    }
}
