/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/** What must hold for a {@link Unit} to come about, checked by the store inside the unit's transaction. */
@ProviderType
public sealed interface Guard {
    /**
     * No lock stands in the way of whoever writes (RFC 4918 sections 6 and 7), checked before the first write: neither one
     * that covers the path nor, for {@code whole}, one below it. Of several shared locks on one path one submitted token is
     * enough. Refused with {@link LockedException}, which tells the lock.
     *
     * @param contextId the tenant
     * @param path what is written to, a path of {@link LockStore}
     * @param whole whether it is removed or replaced with all that is below it
     * @param holderId id of the user who writes; a token counts only in the hands of whoever took the lock
     * @param submittedTokens the tokens of locks that the request has submitted
     */
    record NotLocked(int contextId, String path, boolean whole, int holderId, Set<String> submittedTokens)
            implements Guard {
        public NotLocked {
            Objects.requireNonNull(path, "path");
            submittedTokens = Set.copyOf(submittedTokens);
        }

        /**
         * The first lock in the way.
         *
         * @param around all that {@link LockStore#around} tells of the path
         */
        public Optional<Lock> inTheWay(List<Lock> around) {
            Set<String> shared =
                    around.stream().filter(this::isSubmitted).map(Lock::path).collect(Collectors.toSet());
            return around.stream()
                    .filter(this::concerns)
                    .filter(lock -> !isSubmitted(lock) && (lock.exclusive() || !shared.contains(lock.path())))
                    .findFirst();
        }

        private boolean concerns(Lock lock) {
            return lock.path().equals(path)
                    || lock.deep() && isBelow(path, lock.path())
                    || whole && isBelow(lock.path(), path);
        }

        private boolean isSubmitted(Lock lock) {
            return lock.holder() == holderId && submittedTokens.contains(lock.token());
        }

        /** Everything is below the empty path, which has no segments. */
        private static boolean isBelow(String path, String above) {
            return above.isEmpty() ? !path.isEmpty() : path.startsWith(above + '/');
        }
    }

    /**
     * What this store holds stays within a bound, with what the unit adds; of two units at once that fit alone but not
     * together, one is refused. A unit that adds nothing is never refused, even above the bound. Refused with
     * {@link QuotaExceededException}.
     *
     * @param contextId the tenant
     * @param ownerId whose collections are counted; empty for those of the whole context
     * @param most octets that the items of these collections may take together
     */
    record WithinQuota(int contextId, OptionalInt ownerId, long most) implements Guard {
        public WithinQuota {
            Objects.requireNonNull(ownerId, "ownerId");
        }
    }

    /**
     * A collection has not changed since a state, checked before the first write. Refused with
     * {@link ConditionFailedException}, or {@link NoSuchCollectionException} when there is none.
     *
     * @param collection the collection
     * @param sequence its change sequence in that state
     */
    record CollectionAt(CollectionId collection, long sequence) implements Guard {
        public CollectionAt {
            Objects.requireNonNull(collection, "collection");
        }
    }
}
