/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.osgi.plugin.Notebooks;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle brings a kind of collection and its data format into the running server. */
public class CollectionTypeIT extends ServerWithShell {
    private static final String HOME = "/dav/notes/";
    private static final String NOTEBOOK = HOME + "garden/";
    private static final String OTHER = HOME + "kitchen/";
    private static final String NOTE = NOTEBOOK + "seeds.txt";

    private static final List<String> PACKAGES = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.resource",
            "org.kalends.dav.api.spi",
            "org.kalends.storage.api");
    private static final String NEW_NOTEBOOK =
            """
            <mkcol xmlns='DAV:'><set><prop>
            <resourcetype><collection/><notebook xmlns='urn:example:plugin'/></resourcetype>
            </prop></set></mkcol>""";
    private static final String SYNC = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
            + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
    private static final String LOCK =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>";

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(Notebooks.class, CollectionType.class, PACKAGES, 0).with("NoteFormat"));
        enabled("true");
        assertThat(anton().send("MKCOL", NOTEBOOK, NEW_NOTEBOOK).status()).isEqualTo(201);
        assertThat(anton().send("MKCOL", OTHER, NEW_NOTEBOOK).status()).isEqualTo(201);
        assertThat(write(NOTE, "Beans, peas").status()).isEqualTo(201);
    }

    @After
    public void uninstall() throws BundleException {
        anton().send("DELETE", NOTEBOOK, "");
        anton().send("DELETE", OTHER, "");
        enabled("false");
        plugin.uninstall();
        forget("kind notes/notebook");
        forget("area notes");
    }

    private void enabled(String value) {
        new Settings(framework(), "org.kalends.config.server").set("org.example.notes.enabled", value);
        int expected = value.equals("true") ? 207 : 403;
        Patience.until(() -> anton().propfind(HOME, "").status() == expected);
    }

    private Answer write(String path, String note) {
        return anton().send("PUT", path, note, "Content-Type", "text/plain; charset=utf-8");
    }

    private MultiStatus sync(String token) {
        return anton().send("REPORT", NOTEBOOK, SYNC.formatted(token)).multiStatus();
    }

    @Test
    public void itsCollectionsShouldBeToldAsWhatTheyAre() {
        MultiStatus home = anton().list(HOME, "<resourcetype/>").multiStatus();

        assertThat(home.hrefs()).containsExactlyInAnyOrder(HOME, NOTEBOOK, OTHER);
        assertThat(home.at(NOTEBOOK).inside("resourcetype")).containsExactly("collection", "notebook");
        assertThat(anton().list("/dav/", "").multiStatus().hrefs()).contains(HOME);
        assertThat(anton().list("/dav/caldav/", "").multiStatus().hrefs()).doesNotContain(NOTEBOOK);
    }

    @Test
    public void itsObjectsShouldBeReadWrittenAndRemoved() {
        Answer note = anton().get(NOTE);
        assertThat(note.body()).isEqualTo("Beans, peas");
        assertThat(note.header("Content-Type").orElseThrow()).startsWith("text/plain");

        assertThat(write(NOTE, "Beans").status()).isEqualTo(204);
        assertThat(anton().get(NOTE).body()).isEqualTo("Beans");
        assertThat(anton().send("DELETE", NOTE, "").status()).isEqualTo(204);
        assertThat(anton().get(NOTE).status()).isEqualTo(404);
    }

    @Test
    public void whatItsFormatDoesNotTakeShouldBeRefused() {
        Answer refused = anton().send(
                        "PUT " + NOTEBOOK + "noise.txt HTTP/1.1\r\nContent-Type: text/plain",
                        new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly("valid-note");
    }

    @Test
    public void itsObjectsShouldBeSynchronised() {
        String token = sync("").syncToken().orElseThrow();
        write(NOTEBOOK + "tools.txt", "Spade");
        anton().send("DELETE", NOTE, "");

        MultiStatus changes = sync(token);

        assertThat(changes.hrefs()).containsExactly(NOTEBOOK + "tools.txt", NOTE);
        assertThat(changes.at(NOTE).status()).contains(404);
    }

    @Test
    public void itsObjectsShouldMoveAmongItsCollectionsAlone() {
        assertThat(anton().send("MOVE", NOTE, "", "Destination", OTHER + "seeds.txt")
                        .status())
                .isEqualTo(201);
        assertThat(anton().get(OTHER + "seeds.txt").body()).isEqualTo("Beans, peas");

        assertThat(anton().send("MOVE", OTHER + "seeds.txt", "", "Destination", "/dav/caldav/calendar/seeds.ics")
                        .status())
                .isEqualTo(403);
        assertThat(anton().get(OTHER + "seeds.txt").status()).isEqualTo(200);
    }

    @Test
    public void itsObjectsShouldBeLocked() {
        String token = anton().send("LOCK", NOTE, LOCK).header("Lock-Token").orElseThrow();

        assertThat(write(NOTE, "Weeds").status()).isEqualTo(423);

        anton().send("UNLOCK", NOTE, "", "Lock-Token", token);
        assertThat(write(NOTE, "Weeds").status()).isEqualTo(204);
    }

    @Test
    public void itShouldBePutOffWhileItsBundleIsAwayEvenIfTheEngineIsRestarted() throws BundleException {
        String etag = anton().get(NOTE).header("ETag").orElseThrow();

        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            requirePutOff();
            StoppedBundle.stop(bundle("org.kalends.dav.core")).close();
            awaitServer();
            requirePutOff();
        }

        Patience.until(
                () -> anton().get(NOTE).header("ETag").filter(etag::equals).isPresent());
    }

    private void requirePutOff() {
        assertThat(List.of(
                        anton().get(NOTE),
                        anton().list(HOME, ""),
                        anton().propfind(NOTEBOOK, ""),
                        write(NOTE, "Weeds"),
                        anton().send("DELETE", NOTEBOOK, ""),
                        anton().send("MKCOL", HOME + "attic/", NEW_NOTEBOOK)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isPresent();
                });
    }

    @Test
    public void itShouldBeGoneOnceItIsForgotten() throws BundleException {
        plugin.stop();
        forget("kind notes/notebook");
        forget("area notes");

        assertThat(anton().propfind(HOME, "").status()).isEqualTo(404);
        assertThat(anton().get(NOTE).status()).isEqualTo(404);

        plugin.start();
        assertThat(anton().get(NOTE).status()).as("forgotten is not destroyed").isEqualTo(200);
    }
}
