/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the framework and the runtime of components write down of the bundles they have read. It serves the next start, too,
 * if this one ends well and the bundles are the same by then; after a crash, whose traces may be in it, it is made anew.
 */
final class BundleCache {
    /** Among what it is about, and so gone together with it. */
    private static final String MARK = "kept";
    /** Nothing of the cache is forced to the disk, so that it is sound only while the system runs that it was written in. */
    private static final Path SYSTEM = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path mark;
    private final String bundles;
    private boolean inUse;

    private BundleCache(Path mark, String bundles) {
        this.mark = mark;
        this.bundles = bundles;
    }

    /** That of a server; nobody else may use its data at the time. */
    static BundleCache of(Options options) {
        List<Path> jars = new BundleFolder(options.home().resolve("bundles")).jars();
        return new BundleCache(
                folder(options).resolve(MARK),
                jars.stream().map(BundleCache::version).collect(Collectors.joining("\n")));
    }

    static Path folder(Options options) {
        return options.data().resolve("cache");
    }

    /** The settings of a framework that uses it from now on. */
    Map<String, String> begin(Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(others);
        boolean kept = isMarked() && isUnmarked();
        settings.putIfAbsent("org.osgi.framework.storage.clean", kept ? "none" : "onFirstInit");
        inUse = true;
        return settings;
    }

    /** The framework has stopped as it should; once only, since the next one may use it already. */
    void end() {
        try {
            if (inUse) {
                Files.writeString(mark, contents().orElse(""));
            }
        } catch (IOException e) {
            System.err.println(
                    "The next start takes a moment longer, for nothing can be written into " + mark.getParent());
        } finally {
            inUse = false;
        }
    }

    private boolean isMarked() {
        Optional<String> written = read(mark);
        return written.isPresent() && written.equals(contents());
    }

    /** Who the cache is of; empty on systems that do not say when they have started. */
    private Optional<String> contents() {
        return read(SYSTEM).map(system -> system + bundles);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A mark that stays would say of a crash that all is well. */
    private boolean isUnmarked() {
        try {
            Files.delete(mark);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String version(Path jar) {
        try {
            return "%s %d %s".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException e) {
            throw new StartException(ExitCode.FAILED, "Cannot read " + jar, e);
        }
    }
}
