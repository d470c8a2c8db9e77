/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Octets;

/** The body of a request that is one object. */
final class ObjectBody {
    private ObjectBody() {}

    /**
     * Reads it.
     *
     * @throws DavException 400 when it is a part only, or by a precondition of the format when it is too large or of another
     *     media type
     */
    static Octets of(DavRequest request, ObjectFormat format) throws DavException, IOException {
        if (request.header("Content-Range").isPresent()) {
            throw DavException.of(400, "An object can only be written whole.");
        }
        Octets sent = request.body(format.maxOctets(), format.tooLarge());
        Optional<Recognizable> known = format.as(Recognizable.class);
        String mediaType = request.header("Content-Type").orElse(format.mediaType());
        if (known.isPresent() && !isOf(format, mediaType) && !looksLike(sent, known.get())) {
            throw unsupported(mediaType, format, known.get());
        }
        return sent;
    }

    /**
     * Reads it where its media type must be declared. A page of another site can have a browser send a POST with the
     * credentials of its user, but not under such a type.
     *
     * @throws DavException as {@link #of}, and when it is not declared as what the collection holds
     */
    static Octets declared(DavRequest request, ObjectFormat format) throws DavException, IOException {
        Optional<Recognizable> known = format.as(Recognizable.class);
        String mediaType = request.header("Content-Type").orElse("something without a type");
        if (known.isPresent() && !isOf(format, mediaType)) {
            throw unsupported(mediaType, format, known.get());
        }
        return of(request, format);
    }

    private static DavException unsupported(String mediaType, ObjectFormat format, Recognizable known) {
        return DavException.of(
                known.unsupportedData(), "This collection holds " + format.mediaType() + ", not " + mediaType + ".");
    }

    private static boolean isOf(ObjectFormat format, String mediaType) {
        return MediaType.of(mediaType).is(format.mediaType())
                || SentForm.of(mediaType, format).isPresent();
    }

    /** Whether something begins as an object in the form that is stored, whatever it is declared to be. */
    static boolean looksStored(Octets sent, ObjectFormat format) {
        return format.as(Recognizable.class)
                .filter(known -> looksLike(sent, known))
                .isPresent();
    }

    /** Some clients send objects under a media type of their own liking; what they begin with tells what they are. */
    private static boolean looksLike(Octets sent, Recognizable known) {
        String start = sent.length() < 64 ? sent.text() : new String(sent.toByteArray(), 0, 64, StandardCharsets.UTF_8);
        return start.strip().toUpperCase(Locale.ROOT).startsWith(known.firstLine());
    }
}
