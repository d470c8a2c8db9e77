/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

/** A document is not taken. The message is a sentence for whoever sent it. */
public final class XmlException extends Exception {
    private final boolean documentType;

    private XmlException(String message, boolean documentType) {
        super(message);
        this.documentType = documentType;
    }

    /** It is not well-formed, or too much for any purpose. */
    static XmlException unreadable(String message) {
        return new XmlException(message, false);
    }

    /** It has a document type, or an entity that only a document type could explain. */
    static XmlException documentType(String message) {
        return new XmlException(message, true);
    }

    /** Whether it is refused for a document type or an entity, and not for what it is otherwise. */
    public boolean isDocumentType() {
        return documentType;
    }
}
