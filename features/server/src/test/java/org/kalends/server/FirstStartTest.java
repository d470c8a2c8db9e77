/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.server.FirstStart.FirstUser;

class FirstStartTest {
    private static final Pattern BCRYPT = Pattern.compile("\"\\{bcrypt}(\\S+)\"");

    @TempDir
    private Path folder;

    private Options options;
    private FirstStart firstStart;

    @BeforeEach
    void ship() throws IOException {
        options = Options.of(folder.resolve("home")).withFolders(folder.resolve("etc"), folder.resolve("data"));
        firstStart = new FirstStart(options);
        Path shipped = Files.createDirectories(options.home().resolve("etc"));
        Files.writeString(shipped.resolve("a.cfg"), "a=1");
        Files.writeString(Files.createDirectory(shipped.resolve("sets")).resolve("b.yml"), "b: 1");
        Files.writeString(shipped.resolve("identity.yaml"), "contexts: []");
    }

    @Test
    void missingFoldersShouldBeMadeWithTheShippedConfiguration() throws IOException {
        firstStart.prepareFolders();

        assertThat(options.data()).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(options.data())))
                .isEqualTo("rwx------");
        assertThat(options.etc().resolve("a.cfg")).hasContent("a=1");
        assertThat(options.etc().resolve("sets/b.yml")).hasContent("b: 1");
        assertThat(options.etc().resolve("identity.yaml")).doesNotExist();
    }

    @Test
    void anExistingConfigurationShouldStayAsItIs() throws IOException {
        Files.createDirectories(options.etc());

        firstStart.prepareFolders();

        assertThat(options.etc()).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeShouldBeTold() throws IOException {
        Files.writeString(options.data(), "in the way");

        assertThatThrownBy(firstStart::prepareFolders)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("data");
    }

    @Test
    void theFirstUserShouldHaveAHashOfThePasswordOnly() throws IOException {
        firstStart.prepareFolders();
        FirstUser user = firstStart.createFirstUser().orElseThrow();

        String file = Files.readString(user.file());
        assertThat(file)
                .contains("login: demo", "defaultcontext", "demo@example.org")
                .doesNotContain(user.password());
        Matcher hash = BCRYPT.matcher(file);
        assertThat(hash.find()).isTrue();
        assertThat(BCrypt.verifyer().verify(user.password().toCharArray(), hash.group(1)).verified)
                .isTrue();
        assertThat(user.hint())
                .contains(user.login(), user.password(), user.file().toString());
    }

    @Test
    void theFileOfUsersShouldBeForItsOwnerOnly() throws IOException {
        firstStart.prepareFolders();
        FirstUser user = firstStart.createFirstUser().orElseThrow();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(user.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void thereShouldBeOnlyOneFirstUser() {
        firstStart.prepareFolders();
        firstStart.createFirstUser();

        assertThat(firstStart.createFirstUser()).isEmpty();
    }

    @Test
    void passwordsShouldDiffer() {
        Options other = options.withFolders(folder.resolve("etc2"), folder.resolve("data2"));
        firstStart.prepareFolders();
        new FirstStart(other).prepareFolders();

        assertThat(firstStart.createFirstUser().orElseThrow().password())
                .isNotEqualTo(
                        new FirstStart(other).createFirstUser().orElseThrow().password());
    }
}
