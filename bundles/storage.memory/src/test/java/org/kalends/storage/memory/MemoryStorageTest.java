/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Storage;
import org.kalends.storage.contract.StorageContract;

class MemoryStorageTest implements StorageContract {
    private final MemoryStorage storage = new MemoryStorage("memory");

    @Override
    public Storage testee() {
        return storage;
    }

    @Test
    void accountShouldBeTheConfiguredOne() {
        assertThat(storage.account()).isEqualTo("memory");
        assertThat(new MemoryStorage("").account()).isEqualTo(Storage.DEFAULT_ACCOUNT);
    }
}
