/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.List;
import java.util.function.Consumer;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listening to a store. One that fails at it is taken for one that tells nothing, so that it holds up no other. */
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private Hearing() {}

    static ChangeFeed.Subscription of(Storage store, Consumer<List<ChangeEvent>> listener) {
        try {
            return store.feed().listen(listener);
        } catch (RuntimeException e) {
            LOG.error("Store '{}' cannot be listened to", store.account(), e);
            return ChangeFeed.SILENT.listen(listener);
        }
    }
}
