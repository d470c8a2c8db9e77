/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.io.IOException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.annotation.versioning.ConsumerType;

/** A kind of REPORT (RFC 3253 section 3.6); a DS component. Stateless and safe for concurrent use. */
@ConsumerType
public interface Report {
    /** The root element of its request. */
    QName name();

    /** Whether it can be asked of the resource; {@code DAV:supported-report-set} is made of this. */
    boolean appliesTo(Resource resource);

    /** The depths it may be asked with; an absent header counts as 0. Others are answered 400. */
    default Set<Depth> depths() {
        return Set.of(Depth.ZERO, Depth.ONE, Depth.INFINITY);
    }

    /** What it takes to ask it of a resource. */
    default Privilege privilege() {
        return Privilege.READ;
    }

    /**
     * What it takes to ask it of this resource, where that is not the same for all; the report need not apply to it.
     *
     * @since 1.3
     */
    default Privilege privilege(Resource resource) {
        return privilege();
    }

    /**
     * Answers the report. The user has the privilege on the resource.
     *
     * @param body the request's root element
     * @param resource of what it is asked
     */
    void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException;
}
