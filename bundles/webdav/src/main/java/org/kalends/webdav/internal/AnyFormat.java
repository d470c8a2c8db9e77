/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.webdav.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.dav.api.KalendsNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.AnyMediaType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;

/** Files: octets of any media type, stored as they came and found by name only. */
final class AnyFormat implements ObjectFormat, AnyMediaType {
    private static final long MAX_OCTETS = 32L * 1024 * 1024;
    private static final String UNKNOWN = "application/octet-stream";
    private static final ItemIndex INDEX = new ItemIndex("", "FILE", Optional.empty(), List.of());

    /** RFC 9110 section 8.3.1, parameters in visible ASCII. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[\\w!#$%&'*+.^`|~-]{1,127}/[\\w!#$%&'*+.^`|~-]{1,127}(?:\\s*;[\\x20-\\x7e]{0,200})?");

    private static final Precondition TOO_LARGE = new Precondition(KalendsNames.kalends("max-resource-size"), 413);

    @Override
    public String mediaType() {
        return UNKNOWN;
    }

    @Override
    public String nameSuffix() {
        return "";
    }

    @Override
    public long maxOctets() {
        return MAX_OCTETS;
    }

    @Override
    public AcceptedObject accept(Octets sent, StoredCollection collection) {
        return new AcceptedObject(sent, false, UNKNOWN, INDEX);
    }

    /** What is no media type is not served as one either. */
    @Override
    public String servedAs(String sent) {
        return MEDIA_TYPE.matcher(sent).matches() ? sent : UNKNOWN;
    }

    @Override
    public void admit(String kind, StoredCollection collection) {
        // Whatever is a file here is one there
    }

    @Override
    public Precondition tooLarge() {
        return TOO_LARGE;
    }
}
