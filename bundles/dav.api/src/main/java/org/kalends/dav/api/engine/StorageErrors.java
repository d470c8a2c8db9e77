/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.BlobTooLargeException;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NameTooLongException;
import org.kalends.storage.api.NoParentException;
import org.kalends.storage.api.NoSuchBlobException;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.QuotaExceededException;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.TooCostlyException;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.UnitNotSupportedException;

/** The one seam where what a store throws becomes what a client is told. */
public final class StorageErrors {
    private StorageErrors() {}

    /** What a client is told. */
    public static DavException translate(StorageException problem) {
        if (problem instanceof StorageUnavailableException) {
            return DavException.notReady();
        }
        if (problem instanceof TooCostlyException) {
            return DavException.of(
                    Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                    "This takes more work than the server gives to one request. Please ask for less at a time.");
        }
        if (problem instanceof ConditionFailedException) {
            return DavException.of(412, "The resource is not in the state that the request expects.");
        }
        if (problem instanceof QuotaExceededException) {
            return DavException.of(
                    Precondition.dav("quota-not-exceeded", 507), "There is not enough room left to store this.");
        }
        if (problem instanceof BlobTooLargeException) {
            return DavException.of(413, "This has more octets than may be attached.");
        }
        if (problem instanceof UnitNotSupportedException) {
            return DavException.of(501, "The store that this lies in cannot do that in one step.");
        }
        if (isGone(problem)) {
            return DavException.of(404, "There is nothing at this address any more.");
        }
        if (problem instanceof HistoryLostException) {
            return DavException.of(
                    Precondition.VALID_SYNC_TOKEN, "The sync token is not valid any more; please synchronise anew.");
        }
        if (problem instanceof LockedException) {
            return DavException.of(423, "This is locked by another program or person.");
        }
        if (problem instanceof NoParentException) {
            return DavException.of(409, "The collection that this would be in does not exist.");
        }
        if (problem instanceof NameTooLongException) {
            return DavException.of(403, "The path of this, or of something in it, would be too long.");
        }
        if (problem instanceof NameTakenException) {
            return DavException.of(409, "There is something of this name already.");
        }
        if (problem instanceof UidTakenException) {
            return DavException.of(409, "Another object of the collection has this UID.");
        }
        return DavException.of(500, "The request could not be carried out.");
    }

    private static boolean isGone(StorageException problem) {
        return problem instanceof NoSuchItemException
                || problem instanceof NoSuchCollectionException
                || problem instanceof NoSuchBlobException;
    }
}
