/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import java.util.Optional;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectHeader;
import org.kalends.scheduling.internal.implicit.SchedulingObjects;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Component;

/** {@code Schedule-Tag}, RFC 6638 section 8.2. */
@Component
public final class ScheduleTagHeader implements ObjectHeader {
    @Override
    public String name() {
        return ScheduleNames.SCHEDULE_TAG_HEADER;
    }

    @Override
    public boolean appliesTo(CollectionType type, Octets octets) {
        return SchedulingObjects.isKind(type) && SchedulingObjects.maybe(octets);
    }

    @Override
    public Optional<String> value(Item item) {
        return ScheduleTag.of(item);
    }
}
