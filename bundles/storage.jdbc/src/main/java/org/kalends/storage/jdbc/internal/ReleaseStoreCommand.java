/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.PrintStream;
import java.util.List;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:release-store}: has a store that was copied take writes again. */
@Component
public final class ReleaseStoreCommand implements Command {
    private final StoreArguments stores;

    @Activate
    public ReleaseStoreCommand(@Reference OpenStores stores) {
        this.stores = new StoreArguments(stores);
    }

    @Override
    public String name() {
        return "release-store";
    }

    @Override
    public String description() {
        return "writes into a store that was copied, where the copy is not to be used";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("takes writes again", this::release).with(stores.account()));
    }

    private void release(Arguments arguments, PrintStream out) throws CommandException {
        Hold hold = stores.store(arguments).opened().database().hold();
        out.println(hold.isHeld() ? "Writes are taken again." : "Writes are not refused.");
        hold.release();
    }
}
