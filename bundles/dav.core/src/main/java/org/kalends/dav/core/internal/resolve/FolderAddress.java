/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * What names a collection of any store in a home, beside the names that owners give: its folder id, for which others know it. Folder
 * ids are a store's own, so that of another account than the default one is named with the account, in unpadded base64url; so is one
 * of the default account that somebody has given as a name.
 *
 * @param account the account of the store; empty for the default one
 * @param folderId names the collection in the store
 */
record FolderAddress(String account, String folderId) {
    private static final char SEPARATOR = '/';

    static FolderAddress of(Storage storage, StoredCollection collection) {
        return new FolderAddress(storage.account(), collection.id().folderId());
    }

    /** As the last segment of an address, where no owner's name is in the way. */
    String plain() {
        return account.equals(Storage.DEFAULT_ACCOUNT) ? folderId : encoded();
    }

    /** As the last segment of an address, which no owner's name is. */
    String encoded() {
        String text = account.equals(Storage.DEFAULT_ACCOUNT) ? folderId : account + SEPARATOR + folderId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that the last segment of an address can mean, the likeliest first. */
    static List<FolderAddress> read(String segment) {
        FolderAddress plain = new FolderAddress(Storage.DEFAULT_ACCOUNT, segment);
        return decoded(segment).map(address -> List.of(plain, address)).orElse(List.of(plain));
    }

    private static Optional<FolderAddress> decoded(String segment) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(segment), StandardCharsets.UTF_8);
            int end = text.lastIndexOf(SEPARATOR);
            return Optional.of(new FolderAddress(text.substring(0, Math.max(end, 0)), text.substring(end + 1)))
                    .filter(address -> !address.folderId().isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
