/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.ObjectChange.Kind;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Write;

/** Takes part in writes of calendar objects, as a stranger's scheduling would: refuses, alters, adds, counts what is gone. */
public class Notary implements WriteParticipant {
    private static final Precondition UNWELCOME = new Precondition(new QName("urn:example:plugin", "unwelcome"), 403);

    private final AtomicInteger deletions = new AtomicInteger();

    @Override
    public boolean appliesTo(ObjectChange change) {
        return change.type().name().equals("calendar");
    }

    @Override
    public void before(ObjectChange change) throws DavException {
        if (change.kind() == Kind.DELETE) {
            deletions.incrementAndGet();
            return;
        }
        Optional<String> text = change.after(String.class, Octets::text);
        if (change.kind() != Kind.PUT || text.isEmpty()) {
            return;
        }
        if (text.get().contains("SUMMARY:Unwelcome")) {
            throw DavException.of(UNWELCOME, "No such thing is written down here.");
        }
        if (text.get().contains("SUMMARY:Stamped")) {
            change.replace(
                    Octets.utf8(text.get().replace("END:VEVENT", "X-DELETIONS:" + deletions + "\r\nEND:VEVENT")));
        }
        if (text.get().contains("SUMMARY:Witnessed")) {
            change.also(copy(change, "copy-of-" + change.address().name(), text.get()));
        }
        if (text.get().contains("SUMMARY:Impossible")) {
            change.also(copy(change, "copy-of-" + change.address().name(), text.get()));
            change.also(new Write.DeleteItem(new ItemAddress(change.address().collection(), "never"), Condition.NONE));
        }
    }

    private static Write copy(ObjectChange change, String name, String text) {
        ItemIndex index =
                new ItemIndex("copy of " + name, "VEVENT", Optional.empty(), List.of(), Classification.PUBLIC);
        NewItem item = new NewItem("text/calendar", "tag-of-" + name, Octets.utf8(text), index, 0);
        return new Write.PutItem(new ItemAddress(change.address().collection(), name), item, Condition.NONE);
    }
}
