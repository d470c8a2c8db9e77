/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.registry;

import java.lang.reflect.Proxy;
import java.util.Set;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.spi.StorageLimit;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.testing.RankedReference;

/** Registries with services in them, as the runtime would fill them. */
public final class Registered {
    private Registered() {}

    /** Participants, the first with the lowest ranking. */
    public static WriteParticipants participants(WriteParticipant... participants) {
        WriteParticipants all = new WriteParticipants();
        for (int i = 0; i < participants.length; i++) {
            all.add(participants[i], new RankedReference<>(i, i));
        }
        return all;
    }

    /** Limits, all that this installation has. */
    public static StorageLimits limits(StorageLimit... limits) {
        StorageLimits all = new StorageLimits((Installation) Proxy.newProxyInstance(
                Installation.class.getClassLoader(),
                new Class<?>[] {Installation.class},
                (proxy, method, arguments) -> method.getName().equals("all") ? Set.of() : null));
        for (int i = 0; i < limits.length; i++) {
            all.add(limits[i], new RankedReference<>(i, i));
        }
        return all;
    }
}
