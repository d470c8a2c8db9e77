/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.testing.TestUrls;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;

/** Notes what it is told. */
public final class TestResponse implements DavResponse, MultiStatusWriter {
    private final Set<ItemPart> parts;

    public final List<String> told = new ArrayList<>();
    public final Map<String, String> headers = new HashMap<>();
    public PropertySelection selected = PropertySelection.NONE;
    public String text = "";
    public int status;
    public boolean finished;

    /** An answer whose properties need these parts of items. */
    public TestResponse(Set<ItemPart> parts) {
        this.parts = parts;
    }

    @Override
    public void status(int newStatus) {
        status = newStatus;
    }

    @Override
    public void header(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void octets(int newStatus, String mediaType, Octets octets) {
        status = newStatus;
        headers.put("Content-Type", mediaType);
        text = octets.text();
    }

    @Override
    public OutputStream stream(int newStatus, String mediaType) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void xml(int newStatus, XmlOut document) {
        status = newStatus;
        text = document.take();
    }

    @Override
    public MultiStatusWriter multiStatus(PropertySelection selection) {
        selected = selection;
        status = 207;
        return this;
    }

    @Override
    public String external(Href href) {
        return new TestUrls().external(href);
    }

    @Override
    public Set<ItemPart> parts() {
        return parts;
    }

    @Override
    public void resource(Resource resource) {
        told.add(resource.href().name());
    }

    @Override
    public void status(Href href, int newStatus) {
        told.add(href.name() + ' ' + newStatus);
    }

    @Override
    public void status(String reference, int newStatus) {
        told.add(reference + ' ' + newStatus);
    }

    @Override
    public void refusal(Href href, DavException refusal) {
        told.add(href.name() + ' ' + refusal.status());
    }

    @Override
    public void element(QName name, String content) {
        told.add(name.getLocalPart());
    }

    @Override
    public void finish() {
        finished = true;
    }
}
