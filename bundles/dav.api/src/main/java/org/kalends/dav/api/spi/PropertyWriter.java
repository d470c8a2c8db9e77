/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells a property of one resource after another. What was {@link LiveProperty#prepared prepared} for a request is used by
 * its thread alone, and may keep what it has found out.
 */
@ConsumerType
@FunctionalInterface
public interface PropertyWriter {
    /**
     * Writes the content of the property's element.
     *
     * @param context the resource, and who asks
     * @param out inside the property's element, which is begun and ended by the caller; attributes may still be added
     * @throws DavException when this property cannot be told: its status goes into a propstat of its own; 404 when it shows
     *     only now that the resource has not got it
     */
    void write(PropertyContext context, XmlOut out) throws DavException;
}
