/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Storage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What can stand in the way of a request beside privileges, such as locks (RFC 4918 section 6); a DS component. What a request
 * changes shows in the privileges that it requires. A guard that was there once and is away has changes wait (503).
 */
@ConsumerType
public interface ChangeGuard {
    /** Its name in this installation; never changes. */
    String name();

    /**
     * Checks a request before its method does anything.
     *
     * @param requirements the privileges it takes
     * @throws DavException by what is in the way
     */
    void check(DavRequest request, List<Requirement> requirements) throws DavException;

    /**
     * Checks one of several things that a request does one after the other; as the whole, unless something is about the request
     * alone.
     *
     * @param requirements the privileges that one of them takes
     * @throws DavException by what is in the way
     */
    default void checkOne(DavRequest request, List<Requirement> requirements) throws DavException {
        check(request, requirements);
    }

    /**
     * What a store is to ask inside a write, as things can have come in the way after they were checked.
     *
     * @param requirements the privileges that the write takes, which were checked
     * @param storage the store that is written to
     */
    List<Guard> guards(DavRequest request, List<Requirement> requirements, Storage storage) throws DavException;
}
