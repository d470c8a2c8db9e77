/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;

/**
 * What a property is told about the question.
 *
 * @param resource whose property is asked
 * @param actor who asks
 * @param urls turns addresses into what clients see
 * @param requested the property's element in the request, with what it holds; an empty one where the client named none
 * @param preferences what the client prefers
 */
public record PropertyContext(
        Resource resource, Actor actor, Urls urls, XmlElement requested, Preferences preferences) {
    /** The question of a client that prefers nothing. */
    public PropertyContext(Resource resource, Actor actor, Urls urls, XmlElement requested) {
        this(resource, actor, urls, requested, Preferences.NONE);
    }

    /** One side of the resource that the property knows to be there, as it applies only to such resources. */
    public <T> T the(Class<T> facet) {
        return resource.as(facet).orElseThrow();
    }

    /** Writes a {@code DAV:href}. */
    public void href(Href href, XmlOut out) {
        out.element(DavNames.HREF, urls.external(href));
    }
}
