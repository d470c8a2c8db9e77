/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * Frames over a socket: an octet for the kind, four for the length, the payload. One thread receives while others send; the
 * streams that {@code Channels} makes would have them wait for each other.
 */
public final class Wire implements AutoCloseable {
    private static final int HEAD = 5;

    private final SocketChannel channel;

    /** @param channel closed with the wire */
    public Wire(SocketChannel channel) {
        this.channel = channel;
    }

    /** Sends a frame and returns when the operating system has it. */
    public synchronized void send(Frame frame) throws IOException {
        if (frame.payload().length > Frame.MAX_OCTETS) {
            throw new IOException("More than " + Frame.MAX_OCTETS + " octets cannot be said at once");
        }
        ByteBuffer octets = ByteBuffer.allocate(HEAD + frame.payload().length)
                .put((byte) frame.kind().ordinal())
                .putInt(frame.payload().length)
                .put(frame.payload())
                .flip();
        while (octets.hasRemaining()) {
            channel.write(octets);
        }
    }

    /**
     * Waits for the next frame.
     *
     * @return empty when the other side is gone
     * @throws IOException when it says what it must not
     */
    public Optional<Frame> receive() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head)) {
            return Optional.empty();
        }
        int kind = head.get();
        int length = head.getInt();
        if (kind < 0 || kind >= Frame.Kind.values().length || length < 0 || length > Frame.MAX_OCTETS) {
            throw new IOException("That is no frame");
        }
        ByteBuffer payload = ByteBuffer.allocate(length);
        return fill(payload) ? Optional.of(new Frame(Frame.Kind.values()[kind], payload.array())) : Optional.empty();
    }

    private boolean fill(ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            if (channel.read(octets) < 0) {
                return false;
            }
        }
        octets.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
