/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;

/** Writes {@code collection_grant}. */
final class GrantTable {
    /**
     * Makes sure that grants can stand beside each other.
     *
     * @throws IllegalArgumentException when there are two for one grantee, or one gives nothing
     */
    static void require(List<Grant> grants) {
        Set<Grantee> seen = new HashSet<>();
        for (Grant grant : grants) {
            if (!seen.add(grant.grantee()) || grant.rights().isEmpty()) {
                throw new IllegalArgumentException("At most one grant for each grantee, none without rights");
            }
        }
    }

    void replace(Session session, FolderKey key, List<Grant> grants) throws SQLException {
        session.update(
                "DELETE FROM collection_grant WHERE context_id = ? AND folder_id = ?", key.contextId(), key.folderId());
        for (Grant grant : grants) {
            session.update(
                    "INSERT INTO collection_grant (context_id, folder_id, grantee, rights) VALUES (?, ?, ?, ?)",
                    key.contextId(),
                    key.folderId(),
                    GranteeText.of(grant.grantee()),
                    grant.rights().stream().map(Right::name).sorted().collect(Collectors.joining(",")));
        }
    }

    static Grant parse(String grantee, String rights) {
        Set<Right> parsed = Arrays.stream(rights.split(",")).map(Right::valueOf).collect(Collectors.toSet());
        return new Grant(GranteeText.parse(grantee), parsed);
    }
}
