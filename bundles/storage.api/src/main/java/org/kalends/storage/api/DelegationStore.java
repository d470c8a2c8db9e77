/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps who acts for whom. */
@ConsumerType
public interface DelegationStore {
    /** What a store knows that takes no delegations. */
    DelegationStore NONE = new NoDelegations();

    /** What a user has delegated, by access, then by kind and id of the delegate. */
    List<Delegation> from(int contextId, int delegatorId);

    /** What has been delegated to any of these, by delegator. */
    List<Delegation> to(int contextId, Set<Grantee> delegates);

    /**
     * Says who has this access, in place of those who had it. Who has the other access is not touched.
     *
     * @param delegates all of them
     */
    void set(int contextId, int delegatorId, Delegation.Access access, Set<Grantee> delegates);
}
