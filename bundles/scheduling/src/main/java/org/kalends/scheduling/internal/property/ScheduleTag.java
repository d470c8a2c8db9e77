/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:schedule-tag}, RFC 6638 sections 3.2.10 and 9.3: tells states of an object apart that differ
 * in more than in what others have answered.
 */
@Component(service = LiveProperty.class)
public final class ScheduleTag implements LiveProperty {
    /** The tag of an object, quoted; empty when it has none. */
    static Optional<String> of(Item item) {
        return Optional.ofNullable(item.properties().get(ScheduleNames.STORED_SCHEDULE_TAG))
                .map(stored -> StoredXml.parse(stored).text());
    }

    @Override
    public QName name() {
        return ScheduleNames.SCHEDULE_TAG;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(Item.class).flatMap(ScheduleTag::of).isPresent();
    }

    @Override
    public Set<ItemPart> needs() {
        return Set.of(ItemPart.PROPERTIES);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        of(context.the(Item.class)).ifPresent(out::text);
    }
}
