/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlOut;

/** The {@code DAV:error} element: the precondition for the program, a sentence for the person (RFC 4918 section 14.5). */
public final class ErrorElement {
    private static final QName MESSAGE = new QName("urn:kalends:dav", "message");

    private ErrorElement() {}

    /** Writes the whole element. */
    public static void write(DavException refusal, XmlOut out) {
        out.open(DavNames.ERROR);
        content(refusal, out);
        out.close();
    }

    /** What stands inside the element. */
    public static void content(DavException refusal, XmlOut out) {
        refusal.writePrecondition(out);
        if (refusal.getMessage() != null) {
            out.element(MESSAGE, refusal.getMessage());
        }
    }
}
