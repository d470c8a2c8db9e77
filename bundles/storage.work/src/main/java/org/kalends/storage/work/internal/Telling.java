/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.ChangeListener;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one listener of one store those events that it wants. Its properties are read each time, since they may change. */
record Telling(Storage store, ChangeListener listener, ServiceReference<ChangeListener> reference)
        implements Consumer<List<ChangeEvent>> {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    @Override
    public void accept(List<ChangeEvent> unit) {
        List<ChangeEvent> wanted = types().map(types -> unit.stream()
                        .filter(event -> types.contains(event.type()))
                        .toList())
                .orElse(unit);
        if (wanted.isEmpty()) {
            return;
        }
        try {
            listener.changed(store, wanted);
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed at a change; it is told of the next one", listener, e);
        }
    }

    /** The wanted types; empty when all are. */
    private Optional<Set<Object>> types() {
        return Optional.ofNullable(reference.getProperty(ChangeListener.TYPES)).map(Telling::elements);
    }

    private static Set<Object> elements(Object property) {
        if (property instanceof Collection<?> collection) {
            return new HashSet<>(collection);
        }
        if (!property.getClass().isArray()) {
            return Set.of(property);
        }
        Set<Object> elements = new HashSet<>();
        for (int i = 0; i < Array.getLength(property); i++) {
            elements.add(Array.get(property, i));
        }
        return elements;
    }
}
