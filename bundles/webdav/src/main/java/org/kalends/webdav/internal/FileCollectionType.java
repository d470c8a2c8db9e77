/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.webdav.internal;

import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.KalendsNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Nested;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.dav.api.text.LocalizedNames;
import org.osgi.service.component.annotations.Component;

/** Collections that are nothing but collections (RFC 4918 section 5.2), with files and more such collections in them. */
@Component(service = CollectionType.class)
public final class FileCollectionType implements CollectionType, Nested {
    /** Who may use them. */
    static final ServiceGate GATE = new ServiceGate("WebDAV", "org.kalends.webdav.enabled", Set.of("infostore"));

    private static final LocalizedNames NAMES = LocalizedNames.beside(FileCollectionType.class);
    private static final Precondition LOCATION_OK =
            new Precondition(KalendsNames.kalends("collection-location-ok"), 403);

    private final ObjectFormat format = new AnyFormat();

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String area() {
        return "files";
    }

    @Override
    public QName resourceType() {
        return DavNames.COLLECTION;
    }

    @Override
    public ObjectFormat format() {
        return format;
    }

    @Override
    public ServiceGate gate() {
        return GATE;
    }

    @Override
    public String homeDisplayName(Locale locale) {
        return NAMES.get("home", locale);
    }

    @Override
    public Precondition locationNotOk() {
        return LOCATION_OK;
    }
}
