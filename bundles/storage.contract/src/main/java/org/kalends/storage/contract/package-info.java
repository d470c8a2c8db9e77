/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What every store promises, as tests. A store's test class implements {@code StorageContract} and answers
 * {@code testee()}.
 */
package org.kalends.storage.contract;
