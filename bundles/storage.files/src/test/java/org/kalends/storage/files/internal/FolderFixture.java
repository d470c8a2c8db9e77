/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.problem.api.Problem;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.contract.StoreUnderTest;
import org.kalends.storage.contract.UidIndexer;

/** A store in a folder, and short ways of changing its files as people and programs do. */
abstract class FolderFixture implements StoreUnderTest {
    static final String HOME = "1/3/calendar/";

    @TempDir(factory = FastFolder.class)
    Path root;

    FilesStorage storage;

    @BeforeEach
    void open() {
        storage = FilesStorage.open("", root, new Limits(10_000, 2_000), new UidIndexer(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    void restart() {
        close();
        open();
    }

    @Override
    public Storage testee() {
        return storage;
    }

    static String object(String uid, String text) {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + text
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    Path file(String path) {
        return root.resolve(HOME + path);
    }

    /** Writes a file in place, as {@code >} of a shell does. */
    void write(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text);
    }

    /** Writes a file beside and renames it, as careful programs do. */
    void replace(String path, String text) throws IOException {
        Path beside = file(path).resolveSibling(".passing");
        Files.writeString(beside, text);
        Files.move(beside, file(path), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    CollectionId named(String name) {
        return testee().collections()
                .find(CONTEXT, OWNER, CALENDAR, name)
                .orElseThrow()
                .id();
    }

    /** What is wrong, as soon as no file is too young for it to be said. */
    Iterable<String> problems() {
        return storage.problems().stream().map(Problem::message).toList();
    }
}
