/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.core.internal.registry.Reports;
import org.kalends.embedded.services.LazyService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:supported-report-set}, RFC 3253 section 3.1.5: the reports that will be answered. These are asked for when the
 * property is, and not before: there are reports that need the properties.
 */
@Component
public final class SupportedReportSet implements LiveProperty {
    private final LazyService<Reports> reports;

    @Activate
    public SupportedReportSet(BundleContext bundle, @Reference ServiceReference<Reports> reports) {
        this.reports = new LazyService<>(bundle, reports);
    }

    @Override
    public QName name() {
        return DavNames.dav("supported-report-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        reports.use(Reports::all, DavException::notReady).stream()
                .filter(report -> report.appliesTo(context.resource()))
                .forEach(report -> write(report, out));
    }

    private static void write(Report report, XmlOut out) {
        out.open(DavNames.SUPPORTED_REPORT).open(DavNames.REPORT).empty(report.name());
        out.close().close();
    }
}
