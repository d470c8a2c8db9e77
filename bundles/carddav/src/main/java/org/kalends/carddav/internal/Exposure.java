/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.dav.api.KalendsNames;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.ClientName;
import org.kalends.dav.api.client.Clients;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;

/**
 * Which address books somebody is shown, and whether each on its own or all in one, as the configuration has it at the
 * moment for the user and the client.
 *
 * @param aggregated whether they are shown as one
 * @param folders which of them are in that one
 * @param ignored ids of folders that are not shown in any way
 * @param globalBook whether the user has the book of all users of the context
 */
record Exposure(boolean aggregated, Folders folders, Set<String> ignored, boolean globalBook) {
    private static final String PREFIX = "com.openexchange.carddav.";

    /** The folder id that the book of all users has in every context, as configurations know it. */
    private static final String GLOBAL = "6";

    private static final PropertyName USED_FOR_SYNC_KEY = StoredXml.key(KalendsNames.USED_FOR_SYNC);
    private static final ValueType<Collections> COLLECTIONS = ValueType.of("0, 1 or 2", Collections::of);
    private static final ValueType<Folders> FOLDERS = ValueType.oneOf(Folders.class);

    /** The address books of macOS, and the services that work for them, show one account as one book. */
    private static final Set<ClientKind> AGGREGATING = EnumSet.of(ClientKind.MAC_CONTACTS, ClientKind.APPLE_SERVICE);

    /** How address books are shown. */
    enum Collections {
        BY_USER_AGENT,
        EACH,
        AGGREGATED;

        private static Collections of(String text) {
            int number = Integer.parseInt(text);
            if (number < 0 || number >= values().length) {
                throw new IllegalArgumentException(text);
            }
            return values()[number];
        }
    }

    /** Which folders the aggregated collection has, beside the user's standard one. */
    enum Folders {
        ALL,
        ALL_SYNCED,
        /** Those that everyone in the context may read. */
        REDUCED,
        REDUCED_SYNCED,
        DEFAULT_ONLY;

        private boolean have(StoredCollection collection) {
            return switch (this) {
                case ALL -> true;
                case ALL_SYNCED -> isUsedForSync(collection);
                case REDUCED -> isForEveryone(collection);
                case REDUCED_SYNCED -> isForEveryone(collection) && isUsedForSync(collection);
                case DEFAULT_ONLY -> false;
            };
        }
    }

    Exposure {
        ignored = Set.copyOf(ignored);
    }

    /**
     * What holds for somebody now.
     *
     * @param clients knows what the client is
     */
    static Exposure of(Actor actor, Clients clients) {
        ConfigView config = actor.config();
        Set<String> ignored = Set.copyOf(config.list(PREFIX + "ignoreFolders", List.of()));
        return new Exposure(
                isAggregated(config, actor.userAgent(), clients),
                config.read(PREFIX + "aggregatedCollectionFolders", FOLDERS)
                        .orElseGet(() -> config.isTrue(PREFIX + "reducedAggregatedCollection", false)
                                ? Folders.REDUCED_SYNCED
                                : Folders.ALL_SYNCED),
                ignored,
                hasGlobalBook(actor));
    }

    private static boolean hasGlobalBook(Actor actor) {
        boolean permitted = actor.user().permissions().contains(AddressBooks.GLOBAL_BOOK_PERMISSION);
        return actor.config().isTrue(AddressBooks.GLOBAL_BOOK, permitted);
    }

    private static boolean isAggregated(ConfigView config, Optional<String> userAgent, Clients clients) {
        return switch (config.read(PREFIX + "exposedCollections", COLLECTIONS, Collections.BY_USER_AGENT)) {
            case EACH -> false;
            case AGGREGATED -> true;
            case BY_USER_AGENT -> config.read(
                            PREFIX + "userAgentForAggregatedCollection", ValueType.PATTERN_IGNORING_CASE)
                    .map(expression -> userAgent
                            .map(ClientName::new)
                            .filter(name -> name.has(expression))
                            .isPresent())
                    .orElseGet(() -> AGGREGATING.contains(clients.of(userAgent)));
        };
    }

    /** Whether a collection is shown on its own. */
    boolean showsAlone(StoredCollection collection) {
        return !aggregated && !isIgnored(collection);
    }

    /** Whether a collection is in the aggregated one; the user's standard one is there in any case. */
    boolean aggregates(StoredCollection collection) {
        return aggregated && !isIgnored(collection) && folders.have(collection);
    }

    /** Whether a collection that is shown neither way can be searched: the book of all users, for those who have it. */
    boolean searches(StoredCollection collection) {
        return AddressBooks.isGlobal(collection) && globalBook && !showsAlone(collection) && !aggregates(collection);
    }

    private boolean isIgnored(StoredCollection collection) {
        return AddressBooks.isGlobal(collection)
                ? !globalBook || ignored.contains(GLOBAL)
                : ignored.contains(collection.id().folderId());
    }

    private static boolean isForEveryone(StoredCollection collection) {
        return collection.grants().stream()
                .anyMatch(grant -> grant.grantee().equals(Grantee.EVERYONE)
                        && grant.rights().contains(Right.READ_ALL));
    }

    private static boolean isUsedForSync(StoredCollection collection) {
        return Optional.ofNullable(collection.properties().get(USED_FOR_SYNC_KEY))
                .map(stored -> StoredXml.parse(stored).text().strip())
                .filter(text -> text.equalsIgnoreCase("false"))
                .isEmpty();
    }
}
