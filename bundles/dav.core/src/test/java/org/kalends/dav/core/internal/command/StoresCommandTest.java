/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.dav.testing.PresentStores;
import org.kalends.storage.memory.MemoryStorage;
import org.kalends.testing.TypedCommand;

class StoresCommandTest {
    private KeptInstallation installation;
    private TypedCommand command;

    @BeforeEach
    void install(@TempDir Path folder) {
        installation = new KeptInstallation(folder.resolve("installation"), Map.of(Part.STORE, Set.of("archive")));
        installation.seen(Part.STORE, "window");
        PresentStores stores = new PresentStores(List.of(new MemoryStorage(""), new MemoryStorage("second")));
        installation.seen(Part.STORE, "second");
        command = new TypedCommand(new StoresCommand(stores, installation));
    }

    @Test
    void whatIsHereAndWhatIsAwayShouldBeListed() {
        assertThat(command.run().lines())
                .hasSize(5)
                .anyMatch(line -> line.matches("ACCOUNT +STATE +OFFERS +BUNDLE"))
                .anyMatch(line -> line.matches("\\(default\\) +here +locks,delegations,feed,jobs\\S* .*"))
                .anyMatch(line -> line.matches("second +here .*"))
                .anyMatch(line -> line.matches("window +away +- +-"));
    }

    @Test
    void whatIsAwayShouldBeForgotten() {
        assertThat(command.completions("", "forget")).containsExactly("archive", "window");

        assertThat(command.run("forget", "window")).isEqualTo("The store window is forgotten.");

        assertThat(installation.has(Part.STORE, "window")).isFalse();
        assertThat(command.refusal("forget", "window")).isEqualTo("There is no store window.");
    }

    @Test
    void whatIsHereOrNamedByTheConfigurationShouldStay() {
        assertThat(command.refusal("forget", "second")).contains("second is here");
        assertThat(command.refusal("forget", "archive")).contains("named in the configuration");
        assertThat(command.refusal("forget", "")).contains("(default) is here");
        assertThat(installation.all(Part.STORE)).contains("second", "archive", "");
    }
}
