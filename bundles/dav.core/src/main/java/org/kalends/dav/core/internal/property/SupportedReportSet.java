/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.internal.registry.Reports;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.xml.XmlOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code DAV:supported-report-set}, RFC 3253 section 3.1.5: the reports that will be answered. */
@Component
public final class SupportedReportSet implements LiveProperty {
    private final Reports reports;

    @Activate
    public SupportedReportSet(@Reference Reports reports) {
        this.reports = reports;
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
    public void write(PropertyContext context, XmlOut out) {
        reports.all().stream()
                .filter(report -> report.appliesTo(context.resource()))
                .forEach(report -> out.open(DavNames.SUPPORTED_REPORT)
                        .open(DavNames.REPORT)
                        .empty(report.name())
                        .close()
                        .close());
    }
}
