/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.Written;
import org.osgi.annotation.versioning.ConsumerType;

/** Items of a store that does units of work: every single write is a unit of one. */
@ConsumerType
public abstract class UnitItemStore implements ItemStore {
    private final Function<Unit, Committed> units;

    /** @param units does a unit in a transaction */
    protected UnitItemStore(Function<Unit, Committed> units) {
        this.units = units;
    }

    @Override
    public Written put(ItemAddress address, NewItem item, Condition condition) {
        return units.apply(Unit.of(new Write.PutItem(address, item, condition), new Author(item.author(), "")))
                .item(0);
    }

    @Override
    public void delete(ItemAddress address, Condition condition) {
        units.apply(Unit.of(new Write.DeleteItem(address, condition), Author.UNKNOWN));
    }

    @Override
    public Written move(ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition) {
        Write move = new Write.MoveItem(source, target, sourceCondition, targetCondition);
        return units.apply(Unit.of(move, Author.UNKNOWN)).item(0);
    }

    @Override
    public Written copy(
            ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition, int author) {
        Write copy = new Write.CopyItem(source, target, sourceCondition, targetCondition, author);
        return units.apply(Unit.of(copy, new Author(author, ""))).item(0);
    }

    @Override
    public Item patch(ItemAddress address, Map<PropertyName, Optional<String>> changes) {
        return units.apply(Unit.of(new Write.PatchItem(address, changes), Author.UNKNOWN))
                .item(0)
                .item();
    }
}
