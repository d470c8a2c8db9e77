/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;

/** Another opinion on the weather. */
public class Forecast implements LiveProperty {
    @Override
    public QName name() {
        return new QName("urn:example:plugin", "weather");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.text("rain");
    }
}
