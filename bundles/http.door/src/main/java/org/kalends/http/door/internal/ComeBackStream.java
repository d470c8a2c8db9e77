/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** Tells in the answer when to come back. */
final class ComeBackStream extends HttpStream.Wrapper {
    /** As the front does while there is no engine. */
    private static final String SECONDS = "10";

    ComeBackStream(HttpStream stream) {
        super(stream);
    }

    @Override
    public void send(
            MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
        super.send(request, response == null ? null : withTime(response), last, content, callback);
    }

    private static MetaData.Response withTime(MetaData.Response response) {
        HttpFields headers = HttpFields.build(response.getHttpFields()).put(HttpHeader.RETRY_AFTER, SECONDS);
        return new MetaData.Response(
                response.getStatus(),
                response.getReason(),
                response.getHttpVersion(),
                headers,
                response.getContentLength(),
                response.getTrailersSupplier());
    }
}
