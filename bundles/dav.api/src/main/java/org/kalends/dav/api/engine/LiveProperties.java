/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Collection;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.spi.LiveProperty;
import org.osgi.annotation.versioning.ProviderType;

/** All live properties (RFC 4918 section 4.2); an OSGi service. */
@ProviderType
public interface LiveProperties {
    /** The one of this name. */
    Optional<LiveProperty> get(QName name);

    /** All of them. */
    Collection<LiveProperty> all();
}
