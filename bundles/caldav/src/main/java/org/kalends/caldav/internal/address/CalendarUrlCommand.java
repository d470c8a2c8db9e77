/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.address;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.kalends.caldav.internal.CalendarCollectionType;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Page;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code kalends:caldavUrl}: tells administrators the addresses of a user's calendars. */
@Component
public final class CalendarUrlCommand implements Command {
    private final Config config;
    private final CalendarCollectionType type;
    private final UserArguments users;
    private final List<Storage> stores = new CopyOnWriteArrayList<>();

    @Activate
    public CalendarUrlCommand(
            @Reference Config config, @Reference CalendarCollectionType type, @Reference Identities identities) {
        this.config = config;
        this.type = type;
        this.users = new UserArguments(identities);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addStore(Storage store) {
        stores.add(store);
    }

    void removeStore(Storage store) {
        stores.remove(store);
    }

    @Override
    public String name() {
        return "caldavUrl";
    }

    @Override
    public String description() {
        return "the addresses of calendars as people are shown them";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("a line for each calendar of a user", this::addresses)
                .taking(UserArguments.context(), users.user())
                .with(Page.LIMIT, Page.SKIP));
    }

    private void addresses(Arguments arguments, PrintStream out) throws UsageException {
        UserId user = UserArguments.user(arguments);
        ConfigView view = config.forUser(user.contextId(), user.id());
        Stream<StoredCollection> calendars = stores.stream()
                .flatMap(store -> store.collections().ownedBy(user.contextId(), user.id()).stream())
                .filter(stored -> stored.type().equals(type.name()));
        Page.of(arguments)
                .print(
                        calendars,
                        new Table(),
                        (table, stored) -> table.row(
                                stored.name(), CalendarUrl.of(view, stored.id().folderId())),
                        "The user has no calendar in the stores that are here.",
                        out);
    }
}
