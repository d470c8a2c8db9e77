/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstUserTest {
    private static final Pattern BCRYPT = Pattern.compile("\"\\{bcrypt}(\\S+)\"");

    @TempDir
    private Path folder;

    @Test
    void theFileShouldHaveAHashOfThePasswordOnly() throws IOException {
        FirstUser user = FirstUser.createIn(folder.resolve("identity.yaml")).orElseThrow();

        String file = Files.readString(user.file());
        assertThat(file)
                .contains("login: demo", "defaultcontext", "demo@example.org")
                .doesNotContain(user.password());
        Matcher hash = BCRYPT.matcher(file);
        assertThat(hash.find()).isTrue();
        assertThat(BCrypt.verifyer().verify(user.password().toCharArray(), hash.group(1)).verified)
                .isTrue();
    }

    @Test
    void theAdministratorShouldBeToldHowToSignIn() throws IOException {
        FirstUser user = FirstUser.createIn(folder.resolve("identity.yaml")).orElseThrow();

        assertThat(user.hint())
                .contains(user.login(), user.password(), user.file().toString());
    }

    @Test
    void theFileShouldBeForItsOwnerOnly() throws IOException {
        FirstUser user = FirstUser.createIn(folder.resolve("identity.yaml")).orElseThrow();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(user.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsThereShouldStayAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("identity.yaml"), "contexts: []");

        assertThat(FirstUser.createIn(file)).isEmpty();
        assertThat(file).hasContent("contexts: []");
    }

    @Test
    void aFolderThatIsMissingShouldBeMade() throws IOException {
        assertThat(FirstUser.createIn(folder.resolve("etc/kalends/identity.yaml")))
                .hasValueSatisfying(user -> assertThat(user.file()).isRegularFile());
    }

    @Test
    void aFolderThatCannotBeMadeShouldBeTold() throws IOException {
        Files.writeString(folder.resolve("etc"), "in the way");

        assertThatThrownBy(() -> FirstUser.createIn(folder.resolve("etc/identity.yaml")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void passwordsShouldDiffer() throws IOException {
        FirstUser one = FirstUser.createIn(folder.resolve("one.yaml")).orElseThrow();
        FirstUser other = FirstUser.createIn(folder.resolve("other.yaml")).orElseThrow();

        assertThat(one.password()).isNotEqualTo(other.password());
    }
}
