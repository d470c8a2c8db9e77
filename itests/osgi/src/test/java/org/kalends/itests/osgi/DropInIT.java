/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Samples;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Storage;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A second store is dropped into the running server: what it holds stands beside what the first one holds. */
public class DropInIT extends RunningServer {
    private static final String HOME = "/dav/caldav/";
    private static final String FIRST = "/dav/caldav/calendar/";
    private static final String SECOND = "/dav/caldav/elsewhere/";

    @Before
    public void dropIn() {
        settings().set("account", "second");
        Patience.until(() -> second().isPresent());
        Storage storage = framework().getService(second().orElseThrow());
        storage.collections().create(new NewCollection(1, 3, "calendar", "elsewhere", false, Map.of()));
        // A service can be looked up a moment before those who wait for it are told
        awaitStores();
    }

    @After
    public void takeAway() {
        settings().delete();
        Patience.until(() -> second().isEmpty());
    }

    @Test
    public void itsCollectionsShouldBeThereAtTheNextRequest() {
        assertThat(anton().list(HOME, "").multiStatus().hrefs()).contains(FIRST, SECOND);
        assertThat(anton().put(SECOND + "tea.ics", Samples.event("tea")).status())
                .isEqualTo(201);
        assertThat(anton().get(SECOND + "tea.ics").body()).contains("UID:tea");
    }

    @Test
    public void itsCollectionsShouldBePutOffWhileItIsAway() {
        takeAway();

        // A service cannot be looked up any more a moment before those who have it are told
        Patience.until(() -> anton().propfind(SECOND, "").status() == 503);
        assertThat(anton().get(SECOND + "tea.ics").status()).isEqualTo(503);
        assertThat(anton().propfind(SECOND, "").header("Retry-After")).isPresent();
        assertThat(anton().list(HOME, "").multiStatus().hrefs())
                .as("clients drop what a listing lacks")
                .contains(FIRST, SECOND);
    }

    @Test
    public void theFirstStoreShouldGoOnWhileItIsAway() {
        takeAway();

        assertThat(anton().put(FIRST + "cake.ics", Samples.event("cake")).status())
                .isIn(201, 204);
        assertThat(anton().get(FIRST + "cake.ics").status()).isEqualTo(200);
        assertThat(anton().get(FIRST + "never-was.ics").status()).isEqualTo(404);
        assertThat(anton().list(FIRST, "").status()).isEqualTo(207);
        assertThat(anton().propfind(HOME, "").status()).isEqualTo(207);
    }

    @Test
    public void anObjectShouldMoveAndBeCopiedFromOneStoreToTheOther() {
        anton().put(FIRST + "wander.ics", Samples.event("wander"));
        String etag = anton().get(FIRST + "wander.ics").header("ETag").orElseThrow();

        assertThat(anton().send("MOVE", FIRST + "wander.ics", "", "Destination", SECOND + "wander.ics")
                        .status())
                .isEqualTo(201);
        assertThat(anton().get(FIRST + "wander.ics").status()).isEqualTo(404);
        assertThat(anton().get(SECOND + "wander.ics").header("ETag")).contains(etag);

        anton().put(FIRST + "other.ics", Samples.event("other"));
        assertThat(anton().send("MOVE", FIRST + "other.ics", "", "Destination", SECOND + "wander.ics")
                        .status())
                .as("another UID does not give way")
                .isEqualTo(403);
        assertThat(anton().get(FIRST + "other.ics").status()).isEqualTo(200);
        assertThat(anton().get(SECOND + "wander.ics").body()).contains("UID:wander");
    }

    @Test
    public void newCollectionsShouldGoToTheFirstStore() {
        assertThat(anton().send("MKCALENDAR", HOME + "new/", "").status()).isEqualTo(201);
        takeAway();

        assertThat(anton().propfind(HOME + "new/", "").status()).isEqualTo(207);
    }

    private Settings settings() {
        return new Settings(framework(), "org.kalends.storage.memory");
    }

    private Optional<ServiceReference<Storage>> second() {
        try {
            Collection<ServiceReference<Storage>> found =
                    framework().getServiceReferences(Storage.class, "(account=second)");
            return found.stream().findFirst();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
