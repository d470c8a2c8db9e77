/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.identity.Directory;
import org.kalends.identity.contract.DirectoryContent;
import org.kalends.identity.contract.LargeDirectoryContract;

@Timeout(300)
class LargeFileTest implements LargeDirectoryContract {
    @TempDir
    private static Path folder;

    private static WrittenFile file;

    @BeforeAll
    static void start() {
        file = WrittenFile.in(folder, IdentityYaml.of(DirectoryContent.large(USERS, GROUPS)));
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @Override
    public Directory largeTestee() {
        return file.directory();
    }
}
