/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import java.util.Optional;
import java.util.function.Consumer;
import org.kalends.dav.api.xml.XmlOut;

/** A request is refused. The message is a sentence for the person at the client; it says nothing of our insides. */
public final class DavException extends Exception {
    private final int status;
    private final transient Precondition precondition;
    private final transient Consumer<XmlOut> detail;

    private DavException(int status, Precondition precondition, String message, Consumer<XmlOut> detail) {
        super(message);
        this.status = status;
        this.precondition = precondition;
        this.detail = detail;
    }

    /** A refusal no specification names. */
    public static DavException of(int status, String message) {
        return new DavException(status, null, message, out -> {});
    }

    /** A refusal because a part of this installation is away for the moment: 503, which is answered with {@code Retry-After}. */
    public static DavException notReady() {
        return of(503, "This part of the server is not ready. Please try again in a moment.");
    }

    /** A refusal by a named precondition. */
    public static DavException of(Precondition precondition, String message) {
        return new DavException(precondition.status(), precondition, message, out -> {});
    }

    /**
     * A refusal by a named precondition with content.
     *
     * @param detail writes what stands inside the precondition's element
     */
    public static DavException of(Precondition precondition, String message, Consumer<XmlOut> detail) {
        return new DavException(precondition.status(), precondition, message, detail);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The precondition that does not hold, if a specification names one. */
    public Optional<Precondition> precondition() {
        return Optional.ofNullable(precondition);
    }

    /** Writes the precondition's element, if there is one. */
    public void writePrecondition(XmlOut out) {
        if (precondition != null) {
            out.open(precondition.name());
            detail.accept(out);
            out.close();
        }
    }
}
