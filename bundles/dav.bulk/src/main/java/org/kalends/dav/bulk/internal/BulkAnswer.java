/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.engine.StorageErrors;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.ErrorElement;
import org.kalends.dav.api.exchange.StatusLine;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.text.MediaType;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.StorageException;

/**
 * The answer to a bulk request: what came of each object, in the order of the request. It is complete before it is sent, as
 * the {@code CTag} header tells the state after all of it.
 */
final class BulkAnswer {
    private static final String RETURN_CHANGED = "return-changed-data";

    private final DavRequest request;
    private final ObjectFormat format;
    private final QName dataElement;
    private final boolean dataWanted;
    private final XmlOut out = new XmlOut().document(DavNames.MULTISTATUS);

    /**
     * The answer to a request.
     *
     * @param format what the objects are
     * @param dataElement the element that holds an object in XML
     */
    BulkAnswer(DavRequest request, ObjectFormat format, QName dataElement) {
        this.request = request;
        this.format = format;
        this.dataElement = dataElement;
        this.dataWanted = request.header("X-MobileMe-DAV-Options")
                .filter(options -> options.contains(RETURN_CHANGED))
                .isPresent();
    }

    /**
     * Tells what came of one object.
     *
     * @param reference the address by which the client knows the object; empty for a new one
     * @param sent the media type in which the client has it
     */
    void tell(String reference, MediaType sent, PlannedWrite planned) {
        out.open(DavNames.RESPONSE);
        try {
            Optional<WrittenObject> written = planned.outcome();
            if (written.isPresent()) {
                tellWritten(written.get(), sent);
            } else {
                out.element(DavNames.HREF, reference).element(DavNames.STATUS, StatusLine.of(200));
            }
        } catch (DavException e) {
            tellRefused(reference, e);
        } catch (StorageException e) {
            tellRefused(reference, StorageErrors.translate(e));
        }
        out.close();
    }

    /** An object that is another one than was sent has no entity tag here unless it comes along (RFC 4791 section 5.3.4). */
    private void tellWritten(WrittenObject written, MediaType sent) throws DavException {
        boolean withData = dataWanted && !written.asSent();
        String data =
                withData ? SentForms.inForm(written.octets(), sent, format).text() : "";
        out.element(DavNames.HREF, request.urls().external(written.href()));
        out.open(DavNames.PROPSTAT).open(DavNames.PROP);
        if (withData || written.asSent()) {
            out.element(DavNames.dav("getetag"), written.etag().quoted());
        }
        out.element(BulkNames.UID, written.uid());
        if (withData) {
            out.open(dataElement);
            SentForms.other(sent, format).ifPresent(form -> out.attribute("content-type", form.type()));
            out.text(data).close();
        }
        out.close().element(DavNames.STATUS, StatusLine.of(200)).close();
        if (!written.asSent()) {
            out.element(DavNames.dav("responsedescription"), "It was mended before it was stored.");
        }
    }

    private void tellRefused(String reference, DavException refusal) {
        out.element(DavNames.HREF, reference).element(DavNames.STATUS, StatusLine.of(refusal.status()));
        ErrorElement.write(refusal, out);
    }

    /** Sends the answer. */
    void send(CTags ctags, DavResponse response) throws DavException, IOException {
        Optional<Resource> collection =
                request.resolve(request.target().href(), Set.of()).resource();
        collection.flatMap(ctags::of).ifPresent(ctag -> response.header("CTag", ctag));
        response.xml(207, out.close());
    }
}
