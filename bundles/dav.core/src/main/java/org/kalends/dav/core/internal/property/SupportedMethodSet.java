/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.internal.registry.LazyService;
import org.kalends.dav.core.internal.registry.Methods;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.xml.XmlOut;
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
        methods.use(present -> present.all().stream()
                .filter(method -> method.appliesTo(target))
                .map(DavMethod::name)
                .sorted()
                .forEach(name -> out.open(DavNames.dav("supported-method"))
                        .attribute("name", name)
                        .close()));
    }
}
