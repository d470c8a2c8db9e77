/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.io.IOException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.ErrorElement;
import org.kalends.dav.api.xml.XmlOut;

/** The one place where a refusal becomes an answer. */
public final class ErrorWriter {
    private static final int UNAVAILABLE = 503;
    private static final int UNSUPPORTED = 415;
    private static final String RETRY_AFTER_SECONDS = "10";

    private ErrorWriter() {}

    /** Answers with a refusal. */
    public static void write(DavException refusal, DavResponse response) throws IOException {
        if (refusal.status() == UNAVAILABLE) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (refusal.status() == UNSUPPORTED) {
            // RFC 9110 section 15.5.16: what codings would have been taken
            response.header("Accept-Encoding", "gzip, deflate");
        }
        XmlOut document = new XmlOut().document(DavNames.ERROR);
        ErrorElement.content(refusal, document);
        response.xml(refusal.status(), document.close());
    }
}
