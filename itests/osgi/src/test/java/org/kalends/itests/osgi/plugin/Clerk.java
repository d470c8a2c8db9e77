/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.time.Instant;
import java.util.Optional;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Write;

/** Has a letter sent for each event that is put, as a stranger's scheduling would: a job of the unit that puts it. */
public class Clerk implements WriteParticipant {
    @Override
    public boolean appliesTo(ObjectChange change) {
        return change.type().name().equals("calendar");
    }

    @Override
    public void before(ObjectChange change) {
        Optional<String> text = change.after(String.class, Octets::text);
        text.ifPresent(letter -> change.also(new Write.Enqueue(new NewJob(
                "letter",
                change.address().name(),
                Octets.utf8(letter),
                Instant.now(),
                change.address().collection().contextId()))));
    }
}
