/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnfitObjectException;

/**
 * Stands for the engine in tests of stores that others fill: it takes whatever has a line with a {@code UID}, and indexes that and the
 * main component.
 */
public final class UidIndexer implements ItemIndexer {
    private static final Pattern UID = Pattern.compile("(?m)^UID:(.+?)\r?$");
    private static final Pattern KIND = Pattern.compile("(?m)^BEGIN:(VEVENT|VTODO|VJOURNAL|VCARD)\r?$");

    @Override
    public NewItem item(Octets object, StoredCollection collection, int author) throws UnfitObjectException {
        Matcher uid = UID.matcher(object.text());
        Matcher kind = KIND.matcher(object.text());
        if (!uid.find() || !kind.find()) {
            throw new UnfitObjectException(
                    "This has no UID, or is of no kind.", new IllegalArgumentException(object.text()));
        }
        ItemIndex index = new ItemIndex(uid.group(1), kind.group(1), Optional.empty(), List.of());
        String mediaType = kind.group(1).equals("VCARD") ? "text/vcard" : "text/calendar";
        String etag = Integer.toHexString(object.hashCode());
        return new NewItem(mediaType + "; charset=utf-8", etag, object, index, author);
    }
}
