/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Octets;

/** An answer on its way into a sink. */
public final class SinkResponse implements DavResponse {
    /** The media type of every XML answer. */
    static final String XML = "application/xml; charset=utf-8";

    private final ResponseSink sink;
    private final boolean bodyWanted;
    private final Urls urls;
    private final Function<PropertySelection, PropertyAnswers> answers;
    private final SignsOfLife signs;
    private final AnswerMemory memory;

    /**
     * @param sink where it goes
     * @param bodyWanted false for HEAD, which gets the headers alone
     * @param urls makes what clients see
     * @param answers makes the property part of responses
     * @param signs has what is ready of a long answer sent
     * @param memory for what is heavy of it
     */
    public SinkResponse(
            ResponseSink sink,
            boolean bodyWanted,
            Urls urls,
            Function<PropertySelection, PropertyAnswers> answers,
            SignsOfLife signs,
            AnswerMemory memory) {
        this.sink = sink;
        this.bodyWanted = bodyWanted;
        this.urls = urls;
        this.answers = answers;
        this.signs = signs;
        this.memory = memory;
    }

    @Override
    public void status(int status) {
        sink.status(status);
    }

    @Override
    public void header(String name, String value) {
        sink.header(name, value);
    }

    @Override
    public void octets(int status, String mediaType, Octets octets) throws IOException {
        sink.status(status);
        sink.header("Content-Type", mediaType);
        sink.header("Content-Length", String.valueOf(octets.length()));
        sink.header("X-Content-Type-Options", "nosniff");
        if (bodyWanted) {
            octets.writeTo(sink.body());
        }
    }

    @Override
    public OutputStream stream(int status, String mediaType) throws IOException {
        sink.status(status);
        sink.header("Content-Type", mediaType);
        sink.header("X-Content-Type-Options", "nosniff");
        if (!bodyWanted) {
            // Sent at once, or the container would say that what it was given nothing of has no length
            sink.body().flush();
            return OutputStream.nullOutputStream();
        }
        return sink.body();
    }

    @Override
    public void xml(int status, XmlOut document) throws IOException {
        sink.status(status);
        sink.header("Content-Type", XML);
        sink.header("Content-Length", String.valueOf(document.length()));
        if (bodyWanted) {
            document.writeTo(sink.body());
        }
    }

    @Override
    public MultiStatusWriter multiStatus(PropertySelection selection) {
        StreamedMultiStatus begun = new StreamedMultiStatus(sink, urls, answers.apply(selection), memory);
        signs.by(begun::signOfLife);
        return begun;
    }

    @Override
    public String external(Href href) {
        return urls.external(href);
    }
}
