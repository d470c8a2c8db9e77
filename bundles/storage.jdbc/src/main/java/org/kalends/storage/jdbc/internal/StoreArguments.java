/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Option;
import org.kalends.storage.api.Storage;

/**
 * Which store a command is about.
 *
 * @param stores those that are open
 */
record StoreArguments(OpenStores stores) {
    private static final String ACCOUNT = "account";

    Option account() {
        return Option.valued(ACCOUNT, ACCOUNT, "that of the store, unless it is the default one")
                .completedBy((begun, before) -> stores.accounts());
    }

    JdbcStorage store(Arguments arguments) throws CommandException {
        String account = arguments.find(ACCOUNT).orElse(Storage.DEFAULT_ACCOUNT);
        String missing = account.isEmpty()
                ? "No store in a database is open."
                : "There is no open store of the account " + account + ".";
        return stores.find(account).orElseThrow(() -> new CommandException(missing));
    }
}
