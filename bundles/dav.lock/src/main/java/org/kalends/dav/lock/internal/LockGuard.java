/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.SyncStates;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.spi.ChangeGuard;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one place where the {@code If} header is evaluated and locks are respected. What a method changes shows in the privileges
 * it requires, so that none can be forgotten here that is not forgotten there.
 */
@Component
public final class LockGuard implements ChangeGuard {
    private final SyncStates states;

    @Activate
    public LockGuard(@Reference SyncStates states) {
        this.states = states;
    }

    @Override
    public String name() {
        return "locks";
    }

    /** 412 when the {@code If} header does not hold, 423 when a lock is in the way. */
    @Override
    public void check(DavRequest request, List<Requirement> requirements) throws DavException {
        LockCheck check = LockCheck.of(request);
        check.evaluate(states);
        check.respect(requirements);
    }

    /** 423 when a lock is in the way; the {@code If} header is about all of the request. */
    @Override
    public void checkOne(DavRequest request, List<Requirement> requirements) throws DavException {
        LockCheck.of(request).respect(requirements);
    }

    @Override
    public List<Guard> guards(DavRequest request, List<Requirement> requirements, Storage storage) throws DavException {
        return LockCheck.of(request).guards(requirements, storage);
    }
}
