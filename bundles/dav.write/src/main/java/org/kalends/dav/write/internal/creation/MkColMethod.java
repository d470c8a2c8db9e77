/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.creation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.CollectionCreation;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.write.internal.place.CollectionPlace;
import org.kalends.dav.write.internal.property.PropertyUpdate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code MKCOL}, RFC 4918 section 9.3 and RFC 5689. Without a body, or with one that names no kind, it creates a plain
 * collection where there are such.
 */
@Component
public final class MkColMethod implements DavMethod {
    private static final int MALFORMED = 400;

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
        Optional<XmlElement> body = body(request);
        if (body.isPresent() && !body.get().name().equals(DavNames.MKCOL)) {
            throw notUnderstood();
        }
        List<XmlElement> properties = body.stream()
                .flatMap(mkcol -> mkcol.children(DavNames.SET))
                .flatMap(set -> PropertyUpdate.properties(set).stream())
                .toList();
        creation.create(type(properties, request.target()), properties, DavNames.MKCOL_RESPONSE, request, response);
    }

    /** A body of a media type that is none of ours is not understood, rather than malformed (RFC 4918 section 9.3.1). */
    private static Optional<XmlElement> body(DavRequest request) throws DavException, IOException {
        try {
            return request.xml();
        } catch (DavException e) {
            boolean foreign = request.header("Content-Type")
                    .filter(type -> !type.contains("xml"))
                    .isPresent();
            throw foreign && e.status() == MALFORMED ? notUnderstood() : e;
        }
    }

    private static DavException notUnderstood() {
        return DavException.of(415, "The body of MKCOL is a mkcol element of DAV:.");
    }

    private CollectionType type(List<XmlElement> properties, Target target) throws DavException {
        List<QName> wanted = properties.stream()
                .filter(property -> property.name().equals(DavNames.RESOURCETYPE))
                .flatMap(XmlElement::children)
                .map(XmlElement::name)
                .filter(name -> !name.equals(DavNames.COLLECTION))
                .toList();
        return types.all().stream()
                .filter(type -> wanted.isEmpty() ? isPlainAt(target, type) : wanted.contains(type.resourceType()))
                .findFirst()
                .orElseThrow(() -> DavException.of(
                        Precondition.VALID_RESOURCETYPE,
                        "The new collection must be of a kind that can be here, named in DAV:resourcetype."));
    }

    private static boolean isPlainAt(Target target, CollectionType type) {
        return type.resourceType().equals(DavNames.COLLECTION)
                && CollectionPlace.of(target, type).isPresent();
    }
}
