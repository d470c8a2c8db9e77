/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

/** The whole contract: what a store promises that leaves nothing of {@code Storage} at its default. */
public interface StorageContract
        extends SimpleStoreContract,
                UnitContract,
                GuardContract,
                UnitIsolationContract,
                ChangeFeedContract,
                LockContract,
                LockConflictContract,
                DelegationContract,
                PersonalContract,
                IndexRevisionContract,
                JobContract,
                BlobContract {}
