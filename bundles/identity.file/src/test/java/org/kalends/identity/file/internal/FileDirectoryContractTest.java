/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.identity.Directory;
import org.kalends.identity.contract.ChangeContract;
import org.kalends.identity.contract.DirectoryContent;
import org.kalends.identity.contract.DirectoryContract;

@Timeout(60)
class FileDirectoryContractTest implements DirectoryContract, ChangeContract {
    @TempDir
    private Path folder;

    private WrittenFile file;

    @BeforeEach
    void start() {
        file = WrittenFile.in(folder, IdentityYaml.of(DirectoryContent.SMALL));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public Directory testee() {
        return file.directory();
    }

    @Override
    public void change(DirectoryContent content) {
        file.rewrite(
                IdentityYaml.of(content),
                () -> testee().users(1).equals(content.users())
                        && testee().groups(1).equals(content.groups()));
    }
}
