/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Optional;
import java.util.Set;

/** The stores of this bundle, for its own commands. */
public interface OpenStores {
    /** Whose stores are open. */
    Set<String> accounts();

    /** The store of an account, while it is open. */
    Optional<JdbcStorage> find(String account);
}
