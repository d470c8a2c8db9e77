/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.io.IOException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ProviderType;

/** Streams a {@code DAV:multistatus} (RFC 4918 section 13) in memory that does not grow with it. */
@ProviderType
public interface MultiStatusWriter {
    /** What the selected properties ask of items beyond the plain facts. */
    Set<ItemPart> parts();

    /**
     * The same for a listing that itself asks no more of items than {@link ItemPart#STATE_ALONE}, which this is where no
     * property asks for more.
     *
     * @since 1.1
     */
    default Set<ItemPart> listingParts() {
        return parts();
    }

    /** Tells the selected properties of a resource; a property that fails has a propstat of its own. */
    void resource(Resource resource) throws IOException;

    /** Tells the status of a resource as a whole. */
    void status(Href href, int status) throws IOException;

    /** Tells the status of a resource as a whole under the very reference the client used. */
    void status(String reference, int status) throws IOException;

    /** Tells why a resource as a whole is refused. */
    void refusal(Href href, DavException refusal) throws IOException;

    /** Adds an element with text after the responses, such as {@code DAV:sync-token}. */
    void element(QName name, String text) throws IOException;

    /** Ends the document. To be called once, after all went well. */
    void finish() throws IOException;
}
