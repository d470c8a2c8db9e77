/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.UnitNotSupportedException;

/**
 * A store: one calendar that everybody may look into and the groupware alone fills, as it is itself a service that takes names of
 * events, and takes those down that begin with a minus. It forgets all when it stops.
 */
public class ShopWindow implements Storage, Consumer<String> {
    private final AtomicReference<Display> display = new AtomicReference<>(Display.opened());
    private final CollectionStore collections = new WindowCollections(this, display::get);
    private final ItemStore items = new WindowItems(this, display::get);
    private final ChangeLog changes = new WindowChanges(display::get);

    /** What the groupware does, beside all bundles for DAV. */
    @Override
    public void accept(String event) {
        UnaryOperator<Display> change =
                event.startsWith("-") ? now -> now.without(event.substring(1)) : now -> now.with(event);
        display.updateAndGet(change);
    }

    @Override
    public String account() {
        return "window";
    }

    @Override
    public CollectionStore collections() {
        return collections;
    }

    @Override
    public ItemStore items() {
        return items;
    }

    @Override
    public ChangeLog changes() {
        return changes;
    }

    /** Rights keep everybody from getting here but the owner, and whoever administers all. */
    @Override
    public Committed commit(Unit unit) {
        throw new UnitNotSupportedException("The window is filled by the groupware alone");
    }
}
