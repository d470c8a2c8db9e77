/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.dav.api.exchange.DavRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Has properties read for reports that depend on their values; an OSGi service. */
@ProviderType
public interface PropertyReadings {
    /** A reading of these properties, for as long as a request lasts. */
    PropertyReading of(List<QName> names, DavRequest request);
}
