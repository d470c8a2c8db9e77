/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.command;

import org.kalends.storage.api.Storage;

/** The account of a store as people read it. */
final class AccountName {
    private AccountName() {}

    static String shown(String account) {
        return account.equals(Storage.DEFAULT_ACCOUNT) ? "(default)" : account;
    }
}
