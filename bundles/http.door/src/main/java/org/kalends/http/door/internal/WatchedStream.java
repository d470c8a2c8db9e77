/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** Counts the time for which a request waits for its client: to send more of the body, or to take what was answered. */
final class WatchedStream extends HttpStream.Wrapper {
    private final ConnectionMetaData connection;
    private final SlowClients clients;

    /** Since when it waits, or 0 while it does not; {@link System#nanoTime}. One thread at a time writes, that of the request. */
    private volatile long since;

    private volatile long before;

    private volatile long moved;

    WatchedStream(HttpStream stream, ConnectionMetaData connection, SlowClients clients) {
        super(stream);
        this.connection = connection;
        this.clients = clients;
    }

    Connector connector() {
        return connection.getConnector();
    }

    /** Nanoseconds of waiting until now, in one piece or in many. */
    long waited(long now) {
        long start = since;
        return before + (start == 0 ? 0 : now - start);
    }

    /** How many octets have been sent or taken, or are to be taken. */
    long moved() {
        return moved;
    }

    /** Ends the connection, and so whatever waits for it. */
    void leave(String reason) {
        connection.getConnection().getEndPoint().close(new TimeoutException(reason));
    }

    private void begin() {
        since = System.nanoTime() | 1;
        clients.begin(this);
    }

    private void end() {
        long start = since;
        if (start != 0) {
            clients.end(this);
            before += System.nanoTime() - start;
            since = 0;
        }
    }

    /** Nothing has come in, and somebody wants to be told when something has. */
    @Override
    public void demand() {
        begin();
        super.demand();
    }

    @Override
    public Content.Chunk read() {
        end();
        Content.Chunk chunk = super.read();
        if (chunk != null) {
            moved += chunk.remaining();
        }
        return chunk;
    }

    @Override
    public void send(
            MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
        begin();
        moved += content == null ? 0 : content.remaining();
        super.send(request, response, last, content, new Taken(callback));
    }

    /** What was wanted of it will never come. */
    @Override
    public void failed(Throwable reason) {
        end();
        super.failed(reason);
    }

    /** What was to be sent is taken, or will never be. Says what the other one says of how long it takes to tell it so. */
    private final class Taken extends Callback.Nested {
        Taken(Callback callback) {
            super(callback);
        }

        @Override
        public void succeeded() {
            end();
            super.succeeded();
        }

        @Override
        public void failed(Throwable reason) {
            end();
            super.failed(reason);
        }
    }
}
