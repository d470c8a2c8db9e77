/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.InputStream;
import java.util.function.Function;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.core.internal.write.AnswerMemory;
import org.kalends.dav.core.internal.write.PropertyAnswers;
import org.kalends.dav.core.internal.write.ResponseSink;
import org.kalends.dav.core.internal.write.SinkResponse;

/**
 * A request as it comes in, before anybody knows who sends it.
 *
 * @param head all but its body
 * @param body its body
 * @param spool where its body waits until all of it is here
 * @param space where our root is published
 * @param sink where its answer goes
 * @param clock what it may cost
 * @param notes what becomes known of it
 */
record Incoming(
        RequestHead head,
        InputStream body,
        Spool spool,
        UrlSpace space,
        ResponseSink sink,
        ProcessorClock clock,
        RequestNotes notes) {
    /** Its answer as long as nobody has signed in: without properties. */
    SinkResponse plainResponse() {
        AnswerMemory none = new AnswerMemory() {
            @Override
            public long claim(long octets) {
                return 0;
            }

            @Override
            public void release(long octets) {
                throw new IllegalStateException("Nothing was claimed");
            }
        };
        return response(
                selection -> {
                    throw new IllegalStateException("Nobody has signed in");
                },
                none);
    }

    /** Its answer, with these properties, for which there is this memory. */
    SinkResponse response(Function<PropertySelection, PropertyAnswers> answers, AnswerMemory memory) {
        return new SinkResponse(sink, !head.method().equals("HEAD"), space, answers, clock, memory);
    }
}
