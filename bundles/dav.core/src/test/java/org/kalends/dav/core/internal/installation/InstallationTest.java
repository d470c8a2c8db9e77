/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.dav.api.engine.Part;
import org.kalends.testing.TypedCommand;
import org.osgi.framework.BundleContext;

class InstallationTest {
    private Path file;

    @BeforeEach
    void place(@TempDir Path folder) {
        file = folder.resolve("not").resolve("yet").resolve("installation");
    }

    private KeptInstallation started() {
        return new KeptInstallation(file, Map.of(Part.AREA, Set.of("photos")));
    }

    @Test
    void whatWasSeenIsKnownAfterARestart() {
        KeptInstallation first = started();
        first.seen(Part.STORE, "second");
        first.seen(Part.KIND, "files/plain collection");

        KeptInstallation second = started();

        assertThat(second.has(Part.STORE, "second")).isTrue();
        assertThat(second.has(Part.AREA, "second")).isFalse();
        assertThat(second.all(Part.STORE)).containsExactly("", "second");
        assertThat(second.all(Part.KIND)).containsExactly("files/plain collection");
    }

    @Test
    void whatIsConfiguredIsKnownAndNotToBeForgotten() {
        KeptInstallation installation = started();

        assertThat(installation.has(Part.AREA, "photos")).isTrue();
        assertThat(installation.forget(Part.AREA, "photos")).isFalse();
        assertThat(installation.has(Part.AREA, "photos")).isTrue();
        assertThat(file).as("nothing was seen").doesNotExist();
    }

    @Test
    void severalNamesMayBeConfiguredInOneText() {
        KeptInstallation installation = started();

        installation.modified(Map.of("areas", "caldav,carddav , photos", "methods", new String[] {"GET", "PUT"}));

        assertThat(installation.all(Part.AREA)).containsExactly("caldav", "carddav", "photos");
        assertThat(installation.all(Part.METHOD)).containsExactly("GET", "PUT");
    }

    @Test
    void anotherFileForgetsNothing() {
        KeptInstallation installation = started();
        installation.seen(Part.STORE, "second");
        Path other = file.resolveSibling("other");

        installation.modified(Map.of("file", other.toString()));

        assertThat(installation.all(Part.STORE)).containsExactly("", "second");
        assertThat(new KeptInstallation(other, Map.of()).all(Part.STORE)).containsExactly("", "second");
    }

    @Test
    void aListenerHearsOfAnotherConfiguration() {
        KeptInstallation installation = started();
        AtomicInteger heard = new AtomicInteger();
        installation.onChange(heard::incrementAndGet);

        installation.modified(Map.of("areas", "caldav"));

        assertThat(heard).hasValue(1);
    }

    @Test
    void whatIsForgottenIsGoneForGood() {
        KeptInstallation installation = started();
        installation.seen(Part.STORE, "second");

        assertThat(installation.forget(Part.STORE, "second")).isTrue();

        assertThat(installation.has(Part.STORE, "second")).isFalse();
        assertThat(started().all(Part.STORE)).containsExactly("");
    }

    @Test
    void listenersHearOfWhatIsNewOnce() {
        KeptInstallation installation = started();
        AtomicInteger heard = new AtomicInteger();
        Runnable listener = heard::incrementAndGet;
        installation.onChange(listener);
        installation.seen(Part.METHOD, "PUT");
        installation.seen(Part.METHOD, "PUT");
        assertThat(heard).hasValue(1);

        installation.endChange(listener);
        installation.seen(Part.METHOD, "GET");
        assertThat(heard).hasValue(1);
    }

    @Test
    void aFileWithLinesThatSayNothingIsReadAsFarAsItSaysSomething() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "nonsense\nstore second\nplanet mars\n\n");

        assertThat(started().all(Part.STORE)).containsExactly("", "second");
    }

    @Test
    void theShellTellsAndCorrects() {
        KeptInstallation installation = started();
        installation.seen(Part.STORE, "second");
        installation.seen(Part.METHOD, "CLEAR");
        TypedCommand command = new TypedCommand(new InstallationCommand(installation));

        assertThat(command.run("list")).contains("store      (default), second", "photos", "guard      -");
        assertThat(command.completions("", "forget")).contains("method").doesNotContain("store");
        assertThat(command.completions("", "forget", "method")).containsExactly("CLEAR");
        assertThat(command.run("forget", "method", "CLEAR")).isEqualTo("The method CLEAR is forgotten.");
        assertThat(command.refusal("forget", "method", "CLEAR")).contains("was seen");
        assertThat(command.refusal("forget", "planet", "mars")).contains("no part planet");
        assertThat(command.refusal("forget", "store", "second")).contains("kalends:stores forget second");
        assertThat(installation.has(Part.STORE, "second")).isTrue();
    }

    private BundleContext bundle() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) ->
                        file.resolveSibling("data-" + arguments[0]).toFile());
    }

    @Test
    void whatWasSeenIsKnownWhileConfigurationAdminIsAwayToo() {
        Map<String, Object> configuration =
                Map.of("file", file.resolveSibling("configured").toString());
        KeptInstallation before = new KeptInstallation(bundle(), configuration);
        before.seen(Part.SOURCE, "files");
        before.seen(Part.STORE, "second");
        before.forget(Part.STORE, "second");

        KeptInstallation unconfigured = new KeptInstallation(bundle(), Map.of());

        assertThat(unconfigured.all(Part.SOURCE)).containsExactly("files");
        assertThat(unconfigured.all(Part.STORE)).containsExactly("");
    }
}
