/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.OtherForms;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Octets;

/** In which forms objects can be brought: the one that is stored, and those of other media types that the format knows. */
final class SentForms {
    private SentForms() {}

    /** The media type of a request; one that equals no other when it does not tell. */
    static MediaType of(DavRequest request) {
        return MediaType.of(request.header("Content-Type").orElse(""));
    }

    /** Whether objects of a format may come as this. */
    static boolean isAny(MediaType declared, ObjectFormat format) {
        return declared.is(format.mediaType()) || other(declared, format).isPresent();
    }

    /** Which other form of a format a media type is; empty for the one that is stored. */
    static Optional<MediaType> other(MediaType declared, ObjectFormat format) {
        return format.as(OtherForms.class).flatMap(forms -> forms.otherForms().stream()
                .filter(form -> form.is(declared.type()) && !form.is(format.mediaType()))
                .findFirst());
    }

    /**
     * What was sent, as it would have been sent in the form that is stored.
     *
     * @throws DavException when it is no such object, by the precondition that says why
     */
    static Octets stored(Octets sent, MediaType declared, ObjectFormat format) throws DavException {
        Optional<MediaType> other = other(declared, format);
        return other.isPresent() ? format.as(OtherForms.class).orElseThrow().taken(sent, other.get()) : sent;
    }

    /**
     * What is stored, in the form in which a client has sent it.
     *
     * @throws DavException when it has no such form
     */
    static Octets inForm(Octets stored, MediaType declared, ObjectFormat format) throws DavException {
        Optional<MediaType> other = other(declared, format);
        return other.isPresent() ? format.as(OtherForms.class).orElseThrow().given(stored, other.get()) : stored;
    }
}
