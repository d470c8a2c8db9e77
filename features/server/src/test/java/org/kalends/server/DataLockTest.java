/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    @TempDir
    private Path data;

    @Test
    void dataShouldBeForOneServerAtATime() {
        try (DataLock lock = DataLock.take(data)) {
            assertThatThrownBy(() -> DataLock.take(data)).hasMessageContaining("Another server");
        }
        DataLock.take(data).close();
    }
}
