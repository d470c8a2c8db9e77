/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.OtherForms;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Octets;

/** A form of another media type than the stored one, in which an object is sent. */
final class SentForm {
    private final OtherForms forms;
    private final MediaType form;

    private SentForm(OtherForms forms, MediaType form) {
        this.forms = forms;
        this.form = form;
    }

    /**
     * The form that a media type declares.
     *
     * @return empty when that is what is stored, or no form that the format knows
     */
    static Optional<SentForm> of(String mediaType, ObjectFormat format) {
        MediaType declared = MediaType.of(mediaType);
        if (declared.is(format.mediaType())) {
            return Optional.empty();
        }
        return format.as(OtherForms.class).flatMap(forms -> forms.otherForms().stream()
                .filter(form -> form.is(declared.type()))
                .findFirst()
                .map(form -> new SentForm(forms, form)));
    }

    /** What was sent, as it would have been sent in the form that is stored. */
    Octets stored(Octets sent) throws DavException {
        return forms.taken(sent, form);
    }
}
