/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
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
    void theFirstUserShouldStandAmongTheConfigurationAndBeToldOnce() {
        firstStart.prepareFolders();

        assertThat(firstStart.createFirstUser()).hasValueSatisfying(user -> assertThat(user.file())
                .isEqualTo(options.etc().resolve("identity.yaml"))
                .isRegularFile());
        assertThat(firstStart.createFirstUser()).isEmpty();
    }

    @Test
    void aFileOfUsersThatCannotBeWrittenShouldBeTold() throws IOException {
        Files.writeString(options.etc(), "in the way");

        assertThatThrownBy(firstStart::createFirstUser)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("identity.yaml");
    }
}
