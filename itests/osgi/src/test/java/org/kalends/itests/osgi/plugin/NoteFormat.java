/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;

/** Notes: plain text in UTF-8. */
class NoteFormat implements ObjectFormat {
    private static final String KIND = "NOTE";
    private static final ItemIndex INDEX = new ItemIndex("", KIND, Optional.empty(), List.of());
    private static final Precondition VALID = Notebooks.precondition("valid-note", 403);
    private static final Precondition TOO_LARGE = Notebooks.precondition("max-note-size", 413);

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String nameSuffix() {
        return ".txt";
    }

    @Override
    public long maxOctets() {
        return 64 * 1024;
    }

    @Override
    public Precondition tooLarge() {
        return TOO_LARGE;
    }

    @Override
    public AcceptedObject accept(Octets sent, StoredCollection collection) throws DavException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent.toByteArray()));
        } catch (CharacterCodingException e) {
            throw DavException.of(VALID, "A note is text in UTF-8.");
        }
        return new AcceptedObject(sent, false, "text/plain; charset=utf-8", INDEX);
    }

    @Override
    public void admit(String kind, StoredCollection collection) throws DavException {
        if (!kind.equals(KIND)) {
            throw DavException.of(VALID, "A notebook holds notes.");
        }
    }
}
