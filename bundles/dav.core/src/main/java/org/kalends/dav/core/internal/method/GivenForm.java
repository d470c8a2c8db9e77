/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.OtherForms;
import org.kalends.dav.api.text.AcceptedTypes;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Item;

/**
 * The form in which a client is given an object (RFC 9110 section 12.1). All forms have the entity tag of the object, because
 * clients send it back in {@code If-Match} whatever they have read; so the answer varies by {@code Accept}, and no
 * range is cut from any but the stored form. Who takes nothing of what there is gets the stored form (section 12.4.1).
 */
final class GivenForm {
    /** As it is read, taken apart, and written anew. */
    private static final long WEIGHT = 6;

    private final OtherForms forms;
    private final MediaType form;

    private GivenForm(OtherForms forms, MediaType form) {
        this.forms = forms;
        this.form = form;
    }

    /** Whether what is given of a resource depends on what the client accepts. */
    static boolean varies(Resource resource) {
        return formsOf(resource).isPresent();
    }

    /** The form that a client accepts best; empty for the stored one. */
    static Optional<GivenForm> accepted(Resource resource, DavRequest request) {
        Optional<String> accept = request.header("Accept").filter(value -> !value.equals("*/*"));
        return accept.isEmpty()
                ? Optional.empty()
                : formsOf(resource).flatMap(forms -> best(forms, resource, AcceptedTypes.of(accept.get())));
    }

    /** The form that a client accepts best, or else the one it has sent; empty for the stored one. */
    static Optional<GivenForm> acceptedOrSent(Resource resource, DavRequest request) {
        if (request.header("Accept").isPresent()) {
            return accepted(resource, request);
        }
        MediaType sent = MediaType.of(request.header("Content-Type").orElse(""));
        return formsOf(resource).flatMap(forms -> forms.otherForms().stream()
                .filter(form ->
                        form.is(sent.type()) && !form.is(storedForm(resource).type()))
                .findFirst()
                .map(form -> new GivenForm(forms, form)));
    }

    private static Optional<GivenForm> best(OtherForms forms, Resource resource, AcceptedTypes accepted) {
        MediaType stored = storedForm(resource);
        List<MediaType> offered = new ArrayList<>(List.of(stored));
        offered.addAll(forms.otherForms());
        return accepted.best(offered).filter(form -> !form.equals(stored)).map(form -> new GivenForm(forms, form));
    }

    private static MediaType storedForm(Resource resource) {
        return MediaType.of(resource.as(Item.class).orElseThrow().mediaType());
    }

    private static Optional<OtherForms> formsOf(Resource resource) {
        return resource.as(Item.class)
                .flatMap(item -> resource.as(CollectionType.class))
                .flatMap(type -> type.format().as(OtherForms.class));
    }

    /** The same object in this form. */
    Representation of(Representation stored, DavRequest request) throws DavException {
        request.claim(WEIGHT * stored.octets().length());
        return new Representation(
                stored.href(),
                form.parameter("charset").isPresent() ? form.toString() : form + "; charset=utf-8",
                forms.given(stored.octets(), form),
                stored.etag(),
                stored.modified());
    }
}
