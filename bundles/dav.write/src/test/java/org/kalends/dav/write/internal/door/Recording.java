/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.storage.api.Octets;

/** Notes what it is told, and does what a test wants done before a write. */
final class Recording implements WriteParticipant {
    /** What is done before a write. */
    @FunctionalInterface
    interface Before {
        void see(ObjectChange change) throws DavException;
    }

    private final String name;
    private final List<String> told;
    private final Before before;

    Recording(String name, List<String> told, Before before) {
        this.name = name;
        this.told = told;
        this.before = before;
    }

    static Recording of(List<String> told, Before before) {
        return new Recording("", told, before);
    }

    static Recording of(Before before) {
        return of(new ArrayList<>(), before);
    }

    @Override
    public boolean appliesTo(ObjectChange change) {
        return true;
    }

    @Override
    public void before(ObjectChange change) throws DavException {
        told.add(name + change.kind() + ' ' + change.address().name() + ": "
                + change.before().map(Octets::text).orElse("none") + " -> "
                + change.after().map(Octets::text).orElse("none"));
        before.see(change);
    }

    @Override
    public void after(ObjectChange change) {
        told.add(name + "done " + change.address().name());
    }
}
