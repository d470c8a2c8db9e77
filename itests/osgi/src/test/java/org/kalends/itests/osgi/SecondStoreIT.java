/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Samples;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Another database file stands beside the shipped one, as the README of the store has it. */
public class SecondStoreIT extends RunningServer {
    private static final String HOME = "/dav/caldav/";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String name = "n" + NEXT.incrementAndGet();

    @Before
    public void open() {
        Path first = Path.of(new Settings(framework(), "org.kalends.storage.jdbc").get("path"));
        Settings second = second();
        second.set("path", first.resolveSibling("second.db").toString());
        second.set("account", "second");
        Patience.until(() -> store("second").isPresent());
        awaitStores();
    }

    @After
    public void close() {
        second().set("readers", "4");
        new Settings(framework(), "org.kalends.config.server").set("org.kalends.storage.account", "");
        awaitStores();
    }

    private Settings second() {
        return new Settings(framework(), "org.kalends.storage.jdbc~second");
    }

    private Optional<Storage> store(String account) {
        try {
            return framework().getServiceReferences(Storage.class, null).stream()
                    .filter(reference -> account.equals(reference.getProperty("account")))
                    .findFirst()
                    .map((ServiceReference<Storage> reference) -> framework().getService(reference));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private StoredCollection bertas(String account) {
        Storage storage = store(account).orElseThrow();
        StoredCollection created =
                storage.collections().create(new NewCollection(1, 4, "calendar", name, false, Map.of()));
        storage.collections()
                .grant(created.id(), List.of(new Grant(Grantee.user(3), Set.of(Right.READ_ALL, Right.CREATE))));
        return created;
    }

    @Test
    public void newCollectionsShouldGoWhereTheCascadeSays() {
        new Settings(framework(), "org.kalends.config.server").set("org.kalends.storage.account", "second");

        Patience.until(() -> {
            anton().send("DELETE", HOME + name + "/", "");
            assertThat(anton().send("MKCALENDAR", HOME + name + "/", "").status())
                    .isEqualTo(201);
            return store("second")
                    .orElseThrow()
                    .collections()
                    .find(1, 3, "calendar", name)
                    .isPresent();
        });
        assertThat(anton().put(HOME + name + "/tea.ics", Samples.event("tea")).status())
                .isEqualTo(201);
        assertThat(anton().get(HOME + name + "/tea.ics").body()).contains("UID:tea");
        assertThat(anton().list(HOME, "").multiStatus().hrefs())
                .as("the collections that everybody has stay where they are, once")
                .containsOnlyOnce(HOME + "calendar/")
                .contains(HOME + name + "/");
    }

    @Test
    public void oneFolderIdInTwoStoresShouldBeTwoAddresses() {
        StoredCollection inFirst = bertas("");
        StoredCollection inSecond = bertas("second");
        while (!inFirst.id().equals(inSecond.id())) {
            // Each store counts for itself; the one that is behind catches up
            boolean behind = Integer.parseInt(inFirst.id().folderId())
                    < Integer.parseInt(inSecond.id().folderId());
            String account = behind ? "" : "second";
            store(account).orElseThrow().collections().delete((behind ? inFirst : inSecond).id());
            if (behind) {
                inFirst = bertas(account);
            } else {
                inSecond = bertas(account);
            }
        }

        List<String> shared = anton().list(HOME, "<displayname/>").multiStatus().hrefs().stream()
                .filter(href -> !href.equals(HOME))
                .toList();
        assertThat(shared).doesNotHaveDuplicates();
        String plain = HOME + inFirst.id().folderId() + "/";
        List<String> ofBerta = shared.stream()
                .filter(href ->
                        anton().propfind(href, "<owner xmlns='DAV:'/>").body().contains("users/4/"))
                .toList();
        assertThat(ofBerta).contains(plain);

        assertThat(anton().put(plain + "x.ics", Samples.event("x")).status()).isEqualTo(201);
        assertThat(ofBerta.stream().filter(href -> anton().get(href + "x.ics").status() == 200))
                .as("it is in one of them")
                .containsExactly(plain);
    }

    @Test
    public void aWrongValueShouldChangeNothing() {
        second().set("readers", "none");
        assertThat(anton().list(HOME, "").status()).isEqualTo(207);
        assertThat(store("second")).isPresent();

        second().set("readers", "2");
        assertThat(anton().list(HOME, "").status()).isEqualTo(207);
        assertThat(store("second")).isPresent();
    }
}
