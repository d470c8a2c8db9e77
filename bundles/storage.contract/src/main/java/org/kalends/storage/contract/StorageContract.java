/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

/** The whole contract; a store's test implements this one. */
public interface StorageContract
        extends CollectionStoreContract,
                CollectionChangeContract,
                CollectionTreeContract,
                ItemStoreContract,
                ItemTransferContract,
                ItemPropertyContract,
                AuthorContract,
                ClassificationContract,
                UidContract,
                SelectionContract,
                ListingConditionContract,
                SpanContract,
                TermContract,
                ChangeLogContract,
                ChangePagingContract,
                GrantContract,
                UsageContract,
                LockContract,
                LockConflictContract,
                DelegationContract,
                IsolationContract,
                ConcurrencyContract,
                UnitContract,
                GuardContract,
                UnitIsolationContract {}
