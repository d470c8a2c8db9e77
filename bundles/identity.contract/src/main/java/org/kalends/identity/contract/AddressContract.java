/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.MailAddress;

/** Whose address an address is. */
public interface AddressContract extends DirectoryUnderTest {
    private Optional<String> owner(int contextId, String address) {
        return testee().byAddress(contextId, MailAddress.of(address).orElseThrow())
                .map(DirectoryEntry::displayName);
    }

    @Test
    default void primaryAddressesAndAliasesAreFound() {
        assertThat(owner(1, "anton@example.org")).contains("Anton Meier");
        assertThat(owner(1, "a.meier@example.org")).contains("Anton Meier");
    }

    @Test
    default void theCaseOfAnAddressDoesNotMatter() {
        assertThat(owner(1, "ANTON@example.org")).contains("Anton Meier");
        assertThat(owner(1, "berta@example.org")).contains("Berta Müller");
    }

    @Test
    default void groupsAndRoomsAreFound() {
        assertThat(owner(1, "sales@example.org")).contains("Sales");
        assertThat(owner(1, "mailto:blue@example.org")).contains("Blue Room");
    }

    @Test
    default void otherAddressesAreNobodys() {
        assertThat(owner(1, "nobody@example.org")).isEmpty();
        assertThat(owner(1, "anton@example.com")).isEmpty();
        assertThat(owner(2, "anton@example.org")).isEmpty();
    }
}
