/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets a document, in an encoding that agrees with ASCII, through as long as no tag of it declares more namespaces than any client needs. A parser has all of a
 * tag before it tells any of it, and looks through the declarations for each name.
 */
final class TagBounds extends FilterInputStream {
    static final int MOST_DECLARATIONS = 100;

    private static final byte[] DECLARATION = {'x', 'm', 'l', 'n', 's'};

    private boolean inTag;
    private byte quote;
    private int matched;
    private int declarations;
    private boolean exceeded;

    TagBounds(InputStream document) {
        super(document);
    }

    /** Whether the document was cut off here. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            look((byte) octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            look(buffer[offset + i]);
        }
        return count;
    }

    /** Text says what it likes: only tags count. A tag begins at each {@code <} and ends at a {@code >} outside quotes. */
    private void look(byte octet) throws IOException {
        if (octet == '<') {
            inTag = true;
            quote = 0;
            declarations = 0;
        }
        if (!inTag) {
            return;
        }
        if (quote == 0 && (octet == '"' || octet == '\'')) {
            quote = octet;
        } else if (octet == quote) {
            quote = 0;
        } else if (octet == '>' && quote == 0) {
            inTag = false;
        }
        matched = octet == DECLARATION[matched] ? matched + 1 : octet == DECLARATION[0] ? 1 : 0;
        if (matched == DECLARATION.length) {
            matched = 0;
            declarations++;
        }
        if (declarations > MOST_DECLARATIONS) {
            exceeded = true;
            throw new IOException("A tag declares more than " + MOST_DECLARATIONS + " namespaces");
        }
    }
}
