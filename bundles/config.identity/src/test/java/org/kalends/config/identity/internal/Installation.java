/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.kalends.config.Config;
import org.kalends.config.ConfigSource;
import org.kalends.config.internal.CascadeConfig;
import org.kalends.config.internal.files.ConfigFiles;
import org.kalends.config.internal.sets.ContextSetSource;
import org.kalends.identity.Identities;
import org.kalends.identity.file.internal.FileDirectory;
import org.kalends.identity.internal.RankedDirectories;

/** The cascade as it is installed: files of configuration and a file of users in one folder, watched. */
final class Installation implements AutoCloseable {
    private final Path folder;
    private final Wiring wiring = new Wiring();
    private final CascadeConfig config = new CascadeConfig();
    private final Identities identities = new RankedDirectories();
    private final FileDirectory directory;
    private Optional<ConfigFiles> files = Optional.empty();

    /** Starts with the files that are there. */
    Installation(Path folder) {
        this.folder = folder;
        String users = folder.resolve("identity.yaml").toString();
        directory = new FileDirectory(Map.of("file", users));
        wiring.bind(identities, "addDirectory", directory, 0);
        wiring.bind(config, "addSource", new UserAttributes(identities), 0);
        wiring.bind(config, "addSource", new ContextAttributes(identities), 0);
        wiring.bind(config, "addSource", new ResellerAttributes(identities), 0);
        wiring.bind(config, "addTags", new DirectoryTags(identities), 0);
    }

    /** Reads the folder's files of configuration, too. */
    Installation withFiles() {
        Map<String, String> bindMethods =
                Map.of(ConfigSource.class.getName(), "addSource", ContextSetSource.class.getName(), "addSets");
        files = Optional.of(new ConfigFiles(wiring.bundle(config, bindMethods), Map.of("folder", folder.toString())));
        return this;
    }

    Config config() {
        return config;
    }

    Identities identities() {
        return identities;
    }

    /** Adds a source, such as a configuration of a factory PID. */
    void add(ConfigSource source) {
        wiring.bind(config, "addSource", source, 100);
    }

    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, content);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        Wiring.call(directory, "deactivate");
        files.ifPresent(component -> Wiring.call(component, "deactivate"));
    }
}
