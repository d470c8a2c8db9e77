/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.StorageUnavailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:quota}: tells administrators what a user and the context have stored, and what they may. */
@Component
public final class QuotaCommand implements Command {
    private final Quota quota;
    private final UserArguments users;

    @Activate
    public QuotaCommand(@Reference Quota quota, @Reference Identities identities) {
        this.quota = quota;
        this.users = new UserArguments(identities);
    }

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public String description() {
        return "how much a user has stored, and how much may be";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("octets in all stores, of the user and of the whole context", this::show)
                .taking(UserArguments.context(), users.user()));
    }

    private void show(Arguments arguments, PrintStream out) throws CommandException {
        UserId owner = UserArguments.user(arguments);
        try {
            Table table = new Table("OF", "USED", "LIMIT", "LEFT");
            add(table, "user " + owner.id(), quota.used(owner), quota.most(owner, Quota.USER));
            add(table, "context " + owner.contextId(), quota.used(owner.contextId()), quota.most(owner, Quota.CONTEXT));
            table.print(out);
        } catch (StorageUnavailableException e) {
            throw new CommandException("What is used is not known: " + e.getMessage() + '.');
        }
    }

    private static void add(Table table, String whose, long used, Optional<Long> most) {
        table.row(
                whose,
                used,
                most.map(String::valueOf).orElse("none"),
                most.map(limit -> String.valueOf(Math.max(0, limit - used))).orElse(""));
    }
}
