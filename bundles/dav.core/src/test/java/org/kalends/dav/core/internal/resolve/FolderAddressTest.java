/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderAddressTest {
    @ParameterizedTest
    @CsvSource({"'',31", "'',cal://0/31", "archive,31", "a/b,31", "ärger ~,100"})
    void whatNamesACollectionIsReadAsThatCollection(String account, String folderId) {
        FolderAddress address = new FolderAddress(account, folderId.substring(folderId.lastIndexOf('/') + 1));

        assertThat(FolderAddress.read(address.plain())).contains(address);
        assertThat(FolderAddress.read(address.encoded())).contains(address);
    }

    @Test
    void oneIdInTwoStoresIsTwoAddresses() {
        assertThat(new FolderAddress("", "100").plain()).isEqualTo("100");
        assertThat(new FolderAddress("archive", "100").plain())
                .isNotEqualTo("100")
                .matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"work", "31", "a b", "%", "="})
    void anyNameCanBeAFolderIdOfTheDefaultAccount(String name) {
        assertThat(FolderAddress.read(name)).contains(new FolderAddress("", name));
    }
}
