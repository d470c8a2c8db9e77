/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.io.IOException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.ErrorElement;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.StatusLine;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.ItemPart;

/** Collects responses and sends them whenever enough have come together. */
final class StreamedMultiStatus implements MultiStatusWriter {
    private static final int ENOUGH_OCTETS = 32 * 1024;
    private static final int MULTI_STATUS = 207;

    /** What weighs no more than this is not counted. */
    private static final long LIGHT = 2L * 1024 * 1024;

    private final ResponseSink sink;
    private final MemberAddresses addresses;
    private final PropertyAnswers answers;
    private final AnswerMemory memory;
    private final XmlOut out = new XmlOut().document(DavNames.MULTISTATUS);
    private boolean begun;

    StreamedMultiStatus(ResponseSink sink, Urls urls, PropertyAnswers answers, AnswerMemory memory) {
        this.sink = sink;
        this.addresses = new MemberAddresses(urls);
        this.answers = answers;
        this.memory = memory;
    }

    @Override
    public Set<ItemPart> parts() {
        return answers.parts();
    }

    @Override
    public Set<ItemPart> listingParts() {
        return answers.listingParts();
    }

    /** For a heavy one there may be no memory: then it is one that cannot be told at the moment, and the others are. */
    @Override
    public void resource(Resource resource) throws IOException {
        long weight = ResponseWeight.of(resource);
        if (weight <= LIGHT) {
            tell(resource);
        } else {
            tellHeavy(resource, weight);
        }
    }

    private void tellHeavy(Resource resource, long weight) throws IOException {
        long claimed = memory.claim(weight);
        if (claimed == 0) {
            refusal(resource.href(), DavException.of(503, "There is no memory for this one at the moment."));
            return;
        }
        try {
            tell(resource);
            send();
        } finally {
            memory.release(claimed);
        }
    }

    private void tell(Resource resource) throws IOException {
        begin(addresses.of(resource.href()));
        answers.write(resource, out);
        end();
    }

    @Override
    public void status(Href href, int status) throws IOException {
        status(addresses.of(href), status);
    }

    @Override
    public void status(String reference, int status) throws IOException {
        begin(reference);
        out.element(DavNames.STATUS, StatusLine.of(status));
        end();
    }

    @Override
    public void refusal(Href href, DavException refusal) throws IOException {
        begin(addresses.of(href));
        out.element(DavNames.STATUS, StatusLine.of(refusal.status()));
        ErrorElement.write(refusal, out);
        end();
    }

    @Override
    public void element(QName name, String text) {
        out.element(name, text);
    }

    @Override
    public void finish() throws IOException {
        out.close();
        send();
    }

    /** Sends what has come together, or else a line end, which means nothing between elements. */
    void signOfLife() throws IOException {
        if (begun && out.length() == 0) {
            sink.body().write('\n');
        } else {
            send();
        }
        sink.body().flush();
    }

    private void begin(String reference) {
        out.open(DavNames.RESPONSE).element(DavNames.HREF, reference);
    }

    private void end() throws IOException {
        out.close();
        if (out.length() >= ENOUGH_OCTETS) {
            send();
        }
    }

    private void send() throws IOException {
        if (!begun) {
            begun = true;
            sink.status(MULTI_STATUS);
            sink.header("Content-Type", SinkResponse.XML);
        }
        out.writeTo(sink.body());
    }
}
