/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

/** What a store promises that has collections, items and changes, and no more. */
public interface SimpleStoreContract
        extends CollectionStoreContract,
                CollectionChangeContract,
                CollectionTreeContract,
                ItemStoreContract,
                ItemTransferContract,
                ItemPropertyContract,
                LocatedItemContract,
                AuthorContract,
                ClassificationContract,
                UidContract,
                OwnerUidContract,
                SelectionContract,
                ListingConditionContract,
                SpanContract,
                TermContract,
                ChangeLogContract,
                ChangePagingContract,
                GrantContract,
                UsageContract,
                IsolationContract,
                ConcurrencyContract {}
