/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

/** What comes of something that was begun. */
@FunctionalInterface
interface Answer<T> {
    /**
     * Waits for it.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when it does not come in time
     */
    T await();
}
