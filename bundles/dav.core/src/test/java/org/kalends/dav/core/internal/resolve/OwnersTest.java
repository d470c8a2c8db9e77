/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.StoredCollection;

class OwnersTest {
    private final List<Set<UserId>> questions = new ArrayList<>();

    private static StoredCollection ownedBy(int owner, String folderId) {
        return new StoredCollection(
                new CollectionId(1, folderId),
                "calendar",
                owner,
                folderId,
                false,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of(),
                List.of(),
                0);
    }

    private static User user(int id) {
        return new User(
                new UserId(1, id),
                "user" + id,
                "User " + id,
                "User",
                "U",
                Optional.empty(),
                List.of(),
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                Set.of(),
                Map.of());
    }

    private Owners of(StoredCollection... collections) {
        return Owners.of(List.of(collections), ids -> {
            questions.add(ids);
            return List.of(user(3));
        });
    }

    @Test
    void areLookedUpTogetherHoweverManyCollectionsTheyHave() {
        Owners owners = of(ownedBy(3, "a"), ownedBy(3, "b"), ownedBy(4, "c"));

        assertThat(questions).containsExactly(Set.of(new UserId(1, 3), new UserId(1, 4)));
        assertThat(owners.of(ownedBy(3, "b"))).map(User::login).contains("user3");
        assertThat(owners.of(ownedBy(4, "c"))).as("is gone").isEmpty();
    }

    @Test
    void areNotLookedUpWhereThereAreNone() {
        assertThat(of().of(ownedBy(3, "a"))).isEmpty();
        assertThat(questions).isEmpty();
    }
}
