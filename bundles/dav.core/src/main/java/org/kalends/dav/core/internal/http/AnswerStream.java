/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** The stream of an answer in its container. A failure of it means that there is nobody at the other end. */
final class AnswerStream extends OutputStream {
    private final OutputStream container;

    AnswerStream(OutputStream container) {
        this.container = container;
    }

    /** Something that is done with the stream of the container. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    private static void take(Step step) throws ClientGoneException {
        try {
            step.take();
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        take(() -> container.write(octet));
    }

    @Override
    public void write(byte[] octets, int offset, int count) throws IOException {
        take(() -> container.write(octets, offset, count));
    }

    @Override
    public void flush() throws IOException {
        take(container::flush);
    }

    @Override
    public void close() throws IOException {
        take(container::close);
    }
}
