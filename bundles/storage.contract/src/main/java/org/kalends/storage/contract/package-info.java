/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What every store promises, as tests. A store's test class implements {@code StorageContract}, {@code SimpleStoreContract} or
 * {@code FilledStoreContract}, and answers {@code testee()}.
 */
package org.kalends.storage.contract;
