/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.ChangeListener;

/** Notes what is changed, as a stranger's push would: a line for each change, for whoever asks. */
public class Gazette implements ChangeListener, Supplier<List<String>> {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Storage store, List<ChangeEvent> events) {
        for (ChangeEvent event : events) {
            lines.add("%s %s %s by %d"
                    .formatted(
                            event.kind(),
                            event.type(),
                            event.name(),
                            event.author().userId()));
        }
    }

    @Override
    public List<String> get() {
        return List.copyOf(lines);
    }
}
