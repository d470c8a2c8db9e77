/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.engine.PropertyReading;
import org.kalends.dav.api.engine.PropertyReadings;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.core.internal.write.PropertyAnswers;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads properties off the answers that a client would get. */
@Component
public final class AnsweredProperties implements PropertyReadings {
    private final LiveProperties properties;

    @Activate
    public AnsweredProperties(@Reference LiveProperties properties) {
        this.properties = properties;
    }

    /**
     * What a client would be told.
     *
     * @param answers tells it
     */
    private record Answered(PropertyAnswers answers) implements PropertyReading {
        @Override
        public Set<ItemPart> parts() {
            return answers.parts();
        }

        @Override
        public List<XmlElement> propstats(Resource resource) {
            XmlOut out = new XmlOut().document(DavNames.RESPONSE);
            answers.write(resource, out);
            return StoredXml.parse(out.close().take()).children().toList();
        }
    }

    @Override
    public PropertyReading of(List<QName> names, DavRequest request) {
        List<XmlElement> requested = names.stream()
                .map(name -> new XmlElement(name, Map.of(), List.of()))
                .toList();
        PropertySelection selection = new PropertySelection(PropertySelection.Kind.PROP, requested);
        return new Answered(
                new PropertyAnswers(selection, properties, request.actor(), request.urls(), request.preferences()));
    }
}
