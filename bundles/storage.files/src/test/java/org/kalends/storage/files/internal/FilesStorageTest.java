/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Storage;
import org.kalends.storage.contract.StorageContract;
import org.kalends.storage.contract.UidIndexer;

/** All that a store promises, of one that is a folder. */
class FilesStorageTest implements StorageContract {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    private FilesStorage storage;

    @BeforeEach
    void open() {
        storage = FilesStorage.open("", folder, new Limits(1 << 20, 10_000), new UidIndexer(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    public Storage testee() {
        return storage;
    }
}
