/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.OwnedCollections;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.core.internal.http.PublishedSpace;
import org.kalends.identity.Identities;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Page;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:collections}: tells administrators what a user owns, in whatever store it is. */
@Component
public final class CollectionsCommand implements Command {
    private final Stores stores;
    private final Installation installation;
    private final CollectionTypes types;
    private final PublishedSpace published;
    private final UserArguments users;

    @Activate
    public CollectionsCommand(
            @Reference Stores stores,
            @Reference Installation installation,
            @Reference CollectionTypes types,
            @Reference PublishedSpace published,
            @Reference Identities identities) {
        this.stores = stores;
        this.installation = installation;
        this.types = types;
        this.published = published;
        this.users = new UserArguments(identities);
    }

    @Override
    public String name() {
        return "collections";
    }

    @Override
    public String description() {
        return "calendars, address books and other collections of a user";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.only("their addresses as the owner sees them, their items and their change sequences", this::list)
                        .taking(UserArguments.context(), users.user())
                        .with(Page.LIMIT, Page.SKIP));
    }

    private void list(Arguments arguments, PrintStream out) throws UsageException {
        Page.of(arguments)
                .print(
                        new OwnedCollections(stores).of(UserArguments.user(arguments)),
                        new Table("KIND", "ADDRESS", "NAME", "ACCOUNT", "ITEMS", "OCTETS", "SEQUENCE"),
                        this::line,
                        "The user owns nothing in the stores that are here.",
                        out);
        Set<String> away = new TreeSet<>(installation.all(Part.STORE));
        away.removeAll(stores.present().stream().map(Storage::account).collect(Collectors.toSet()));
        away.forEach(account ->
                out.println("The store " + AccountName.shown(account) + " is away; what is in it is not shown."));
    }

    private void line(Table table, Owned owned) {
        StoredCollection collection = owned.collection();
        Optional<CollectionType> type = types.get(collection.type());
        table.row(
                collection.type(),
                type.map(kind -> address(kind, collection)).orElse(collection.name()),
                displayName(type, collection),
                AccountName.shown(owned.store().account()),
                items(owned),
                collection.octets(),
                collection.sequence());
    }

    private String address(CollectionType type, StoredCollection collection) {
        Href address = Href.ROOT.childCollection(type.area());
        for (String segment : collection.name().split("/")) {
            address = address.childCollection(segment);
        }
        return published.current().external(address);
    }

    private static String displayName(Optional<CollectionType> type, StoredCollection collection) {
        String given = collection.properties().get(StoredXml.key(DavNames.DISPLAYNAME));
        if (given != null) {
            return StoredXml.parse(given).text();
        }
        return type.filter(kind -> collection.standard())
                .flatMap(kind -> kind.as(Provisioned.class))
                .map(kind -> kind.displayName(collection, Locale.ENGLISH))
                .orElse("");
    }

    private static long items(Owned owned) {
        try (Stream<Item> items =
                owned.store().items().select(owned.collection().id(), new Selection.All(), Set.of())) {
            return items.count();
        }
    }
}
