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
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.principal.internal.ProxyGroup;
import org.osgi.service.component.annotations.Component;

/** {@code CS:record-type}: what a principal is, in the words of the clients of Apple. */
@Component(service = LiveProperty.class)
public final class RecordType implements SearchableProperty {
    @Override
    public QName name() {
        return CalendarServerNames.cs("record-type");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return recordType(resource).isPresent();
    }

    private static Optional<String> recordType(Resource resource) {
        return Principal.of(resource)
                .map(principal -> principal.kind().recordType())
                .or(() -> resource.as(ProxyGroup.class).map(group -> switch (group.access()) {
                    case READ -> "read-delegate-group";
                    case WRITE -> "write-delegate-group";
                }));
    }

    @Override
    public String description() {
        return "Record Type";
    }

    @Override
    public List<String> texts(PropertyContext context) {
        return recordType(context.resource()).stream().toList();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        texts(context).forEach(out::text);
    }
}
