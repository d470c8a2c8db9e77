/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.dav.api.KalendsNames;
import org.kalends.dav.api.client.ClientExpressions;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.Clients;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;

class ExposureTest {
    private static final String MACOS = "macOS/14.5 (23F79) AddressBookCore/2576.600.21";
    private static final String CONTACTS = "Mac OS X/10.15.7 (19H15) AddressBookCore/1";
    private static final Optional<String> DAVX5 = Optional.of("DAVx5/4.4.5-ose (dav4jvm; okhttp/4.12.0) Android/14");

    private static final Clients BUILT_IN = new ClientExpressions(kind -> Optional.empty());

    private final StoredCollection family = book("21", Map.of(), List.of());
    private final StoredCollection archive = book("22", Map.of(KalendsNames.USED_FOR_SYNC, "false"), List.of());
    private final StoredCollection company = book("6", Map.of(), toEveryone(Right.READ_ALL));
    private final StoredCollection partners =
            book("23", Map.of(KalendsNames.USED_FOR_SYNC, "FALSE"), toEveryone(Right.READ_ALL));
    private final StoredCollection dropBox =
            book("24", Map.of(KalendsNames.USED_FOR_SYNC, "true"), toEveryone(Right.CREATE, Right.READ_OWN));
    private final List<StoredCollection> all = List.of(family, archive, company, partners, dropBox);
    private final AddressBookType type = new AddressBookType(BUILT_IN);

    private static List<Grant> toEveryone(Right... rights) {
        return List.of(new Grant(Grantee.EVERYONE, Set.of(rights)));
    }

    private static StoredCollection book(String folderId, Map<QName, String> properties, List<Grant> grants) {
        Instant now = Instant.EPOCH;
        return new StoredCollection(
                new CollectionId(1, folderId),
                AddressBooks.NAME,
                4,
                "book" + folderId,
                false,
                1,
                now,
                now,
                properties.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> StoredXml.key(entry.getKey()),
                                entry -> StoredXml.of(entry.getKey(), entry.getValue()))),
                grants,
                0);
    }

    private static Actor lisa(String settings, Optional<String> userAgent) {
        Map<String, String> values = new HashMap<>();
        Stream.of(settings.split(" ")).map(setting -> setting.split("=", 2)).forEach(setting -> {
            if (setting.length == 2) {
                values.put("carddav." + setting[0], setting[1].replace(';', ','));
            }
        });
        return People.lisa(values, userAgent);
    }

    private List<String> ids(Predicate<StoredCollection> which) {
        return all.stream().filter(which).map(stored -> stored.id().folderId()).toList();
    }

    private List<String> alone(Actor actor) {
        return ids(type.presentation(actor).alone());
    }

    private List<String> aggregated(Actor actor) {
        return ids(type.presentation(actor).union().orElseThrow().members());
    }

    @Test
    void eachFolderIsShownOnItsOwnByDefault() {
        assertThat(alone(lisa("", DAVX5))).containsExactly("21", "22", "6", "23", "24");
        assertThat(type.presentation(lisa("", DAVX5)).union()).isEmpty();
    }

    @Test
    void aClientWithoutNameIsShownEachFolder() {
        assertThat(alone(lisa("", Optional.empty()))).hasSize(5);
        assertThat(alone(lisa("userAgentForAggregatedCollection=.*", Optional.empty())))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MACOS,
                CONTACTS,
                "ADDRESSBOOK/6.1 (1090) carddavplugin/200 cfnetwork/520 MAC_OS_X/10.7",
                "AddressBook/6.1 (1090) CardDAVPlugin/200 CFNetwork/520.5.1 Mac_OS_X/10.7.5",
                "Contacts/1.0 CFNetwork/1494 Darwin/23.5.0"
            })
    void theAddressBookOfMacOsIsShownTheAggregatedCollectionOnly(String userAgent) {
        Actor actor = lisa("", Optional.of(userAgent));

        assertThat(alone(actor)).isEmpty();
        assertThat(type.presentation(actor).union())
                .get()
                .extracting(Union::name)
                .isEqualTo("Contacts");
    }

    @ParameterizedTest
    @EnumSource
    void whatAClientIsTakenForDecidesWhenNoExpressionIsConfigured(ClientKind kind) {
        AddressBookType asked = new AddressBookType(userAgent -> kind);

        assertThat(asked.presentation(lisa("", Optional.of("Something/1.0")))
                        .union()
                        .isPresent())
                .isEqualTo(Set.of(ClientKind.MAC_CONTACTS, ClientKind.APPLE_SERVICE)
                        .contains(kind));
    }

    @ParameterizedTest
    @EnumSource
    void anExpressionThatIsConfiguredHoldsWhateverAClientIsTakenFor(ClientKind kind) {
        AddressBookType asked = new AddressBookType(userAgent -> kind);
        String settings = "userAgentForAggregatedCollection=some";

        assertThat(asked.presentation(lisa(settings, Optional.of("Something/1.0")))
                        .union())
                .isPresent();
        assertThat(asked.presentation(lisa(settings, Optional.of("Other/1.0"))).union())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exposedCollections=1, macOS AddressBook, false",
        "exposedCollections=2, DAVx5, true",
        "exposedCollections=2, '', true",
        "exposedCollections=0, DAVx5, false",
        "exposedCollections=3, DAVx5, false",
        "exposedCollections=many, macOS AddressBook, true",
        "userAgentForAggregatedCollection=davX, My DAVx5, true",
        "userAgentForAggregatedCollection=davX, macOS AddressBook, false",
        "userAgentForAggregatedCollection=(, macOS AddressBook, true",
        "userAgentForAggregatedCollection=(, DAVx5, false",
        "tree=1, DAVx5, false"
    })
    void theConfigurationSaysWhoIsShownTheAggregatedCollection(String settings, String userAgent, boolean aggregated) {
        Actor actor = lisa(settings, Optional.of(userAgent).filter(name -> !name.isEmpty()));

        assertThat(type.presentation(actor).union().isPresent()).isEqualTo(aggregated);
        assertThat(alone(actor)).hasSize(aggregated ? 0 : 5);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 21 6 24",
        "aggregatedCollectionFolders=all, 21 22 6 23 24",
        "aggregatedCollectionFolders=all_synced, 21 6 24",
        "aggregatedCollectionFolders=reduced, 6 23",
        "aggregatedCollectionFolders=reduced_synced, 6",
        "aggregatedCollectionFolders=default_only, ''",
        "aggregatedCollectionFolders=something, 21 6 24",
        "reducedAggregatedCollection=true, 6",
        "reducedAggregatedCollection=true aggregatedCollectionFolders=all, 21 22 6 23 24",
        "ignoreFolders=6;24, 21",
        "aggregatedCollectionFolders=all ignoreFolders=21;;22, 6 23 24"
    })
    void theConfigurationSaysWhichFoldersAreInTheAggregatedCollection(String settings, String folders) {
        assertThat(String.join(" ", aggregated(lisa("exposedCollections=2 " + settings, DAVX5))))
                .isEqualTo(folders);
    }

    @Test
    void ignoredFoldersAreNotShownOnTheirOwnEither() {
        assertThat(alone(lisa("ignoreFolders=6;22", DAVX5))).containsExactly("21", "23", "24");
    }

    @Test
    void aVeryLongNameOfAClientCostsNoTime() {
        String endless = "CFNetworkAddressBookmacOS".repeat(4000);

        assertThat(type.presentation(
                                lisa("userAgentForAggregatedCollection=(.*CFNetwork)*.*Darwin", Optional.of(endless)))
                        .union())
                .isEmpty();
    }

    @Test
    void theAggregatedCollectionHasANameInTheReadersLanguage() {
        assertThat(type.presentation(lisa("exposedCollections=2", DAVX5)).union())
                .get()
                .extracting(Union::displayName)
                .isEqualTo("Alle Kontakte");
    }

    @Test
    void booksOfOthersCarryTheNameOfTheirOwner() {
        Actor lisa = lisa("", DAVX5);

        assertThat(type.displayName("Family", family, People.OTTO, lisa)).isEqualTo("Family (Otto)");
        assertThat(type.displayName("Family", family, People.LISA, lisa)).isEqualTo("Family");
        assertThat(type.homeDisplayName(Locale.ENGLISH)).isEqualTo("Address books");
    }
}
