/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.core.internal.registry.Methods;
import org.kalends.embedded.services.LazyService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code DAV:supported-method-set}, RFC 3253 section 3.1.3: what {@code Allow} says. There are methods that need the properties. */
@Component
public final class SupportedMethodSet implements LiveProperty {
    private final LazyService<Methods> methods;

    @Activate
    public SupportedMethodSet(BundleContext bundle, @Reference ServiceReference<Methods> methods) {
        this.methods = new LazyService<>(bundle, methods);
    }

    @Override
    public QName name() {
        return DavNames.dav("supported-method-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        Target target = new Target.Existing(context.resource());
        methods.use(Methods::all, DavException::notReady).stream()
                .filter(method -> method.appliesTo(target))
                .map(DavMethod::name)
                .sorted()
                .forEach(name -> out.open(DavNames.dav("supported-method"))
                        .attribute("name", name)
                        .close());
    }
}
