/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** There is no room for what a unit adds; nothing was written. */
public final class QuotaExceededException extends StorageException {
    private final long used;
    private final long most;

    /**
     * @param used octets that would be stored after the unit
     * @param most octets that may be
     */
    public QuotaExceededException(long used, long most) {
        super("The unit would take " + used + " octets of " + most);
        this.used = used;
        this.most = most;
    }

    /** Octets that would be stored after the unit. */
    public long used() {
        return used;
    }

    /** Octets that may be stored. */
    public long most() {
        return most;
    }
}
