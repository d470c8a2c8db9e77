/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.address;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.kalends.caldav.internal.CalendarCollectionType;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Tells administrators the addresses of a user's calendars: {@code kalends:caldavUrl} in a Gogo shell. */
@Component(
        service = CalendarUrlCommand.class,
        property = {"osgi.command.scope=kalends", "osgi.command.function=caldavUrl"})
public final class CalendarUrlCommand {
    private static final String USAGE =
            """
            kalends:caldavUrl <context> <user>    the addresses of a user's calendars as the user is shown them
            """;
    private static final int ARGUMENTS = 2;

    private final Config config;
    private final CalendarCollectionType type;
    private final List<Storage> stores = new CopyOnWriteArrayList<>();

    @Activate
    public CalendarUrlCommand(@Reference Config config, @Reference CalendarCollectionType type) {
        this.config = config;
        this.type = type;
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

    /** A line for each calendar; tells how it is used when the arguments are others. */
    public String caldavUrl(String[] arguments) {
        if (arguments.length != ARGUMENTS) {
            return USAGE;
        }
        Optional<Integer> contextId = id(arguments[0]);
        Optional<Integer> userId = id(arguments[1]);
        return contextId.isEmpty() || userId.isEmpty() ? USAGE : addresses(contextId.get(), userId.get());
    }

    private static Optional<Integer> id(String text) {
        return ValueType.INTEGER.read(text).value().filter(id -> id > 0);
    }

    private String addresses(int contextId, int userId) {
        ConfigView view = config.forUser(contextId, userId);
        return stores.stream()
                .flatMap(store -> store.collections().ownedBy(contextId, userId).stream())
                .filter(stored -> stored.type().equals(type.name()))
                .map(stored ->
                        stored.name() + "   " + CalendarUrl.of(view, stored.id().folderId()))
                .collect(Collectors.joining("\n"));
    }
}
