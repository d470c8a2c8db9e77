/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.incoming;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.ArrivedMessage;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Write;

/**
 * When somebody outside has last answered, kept with the organizer's object: of two answers that of the later DTSTAMP holds, in whichever
 * order they come and however often (RFC 5546 section 2.1.5).
 *
 * @param item the organizer's object
 */
record AnswerStamps(Item item) {
    /** Answers to different instances say nothing about each other. */
    private static QName name(ArrivedMessage answer, Party attendee) {
        String subject = attendee.key() + ' ' + answer.object().components().keySet();
        UUID hash = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
        return new QName("urn:kalends:dav", "answered-" + hash);
    }

    /** Whether an answer is as old as one that is known, or older. */
    boolean isKnown(ArrivedMessage answer, Party attendee) {
        String stamp = answer.stamp();
        return Optional.ofNullable(item.properties().get(StoredXml.key(name(answer, attendee))))
                .map(stored -> StoredXml.parse(stored).text())
                .filter(known -> !stamp.isEmpty() && known.compareTo(stamp) >= 0)
                .isPresent();
    }

    /** Remembers an answer. */
    Write remembered(ArrivedMessage answer, Party attendee) {
        QName name = name(answer, attendee);
        return new Write.PatchItem(
                new ItemAddress(item.collection(), item.name()),
                Map.of(StoredXml.key(name), Optional.of(StoredXml.of(name, answer.stamp()))));
    }
}
