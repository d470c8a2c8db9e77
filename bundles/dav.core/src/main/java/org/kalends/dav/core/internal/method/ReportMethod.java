/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.AppliedPreferences;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.core.internal.registry.Reports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code REPORT}, RFC 3253 section 3.6: hands over to the report that the body names. */
@Component
public final class ReportMethod implements DavMethod {
    private final Reports reports;

    @Activate
    public ReportMethod(@Reference Reports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "REPORT";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Existing;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) throws DavException, IOException {
        Optional<XmlElement> body = request.xml();
        Optional<Report> report =
                body.isEmpty() ? Optional.empty() : reports.get(body.get().name());
        Privilege privilege =
                report.map(found -> found.privilege(request.resource())).orElse(Privilege.READ);
        return List.of(new Requirement(request.resource(), privilege));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        XmlElement body =
                request.xml().orElseThrow(() -> DavException.of(400, "The body of REPORT names the report wanted."));
        Resource resource = request.resource();
        Report report = reports.get(body.name())
                .filter(found -> found.appliesTo(resource))
                .orElseThrow(() -> DavException.of(
                        Precondition.SUPPORTED_REPORT, "This report is not available at this address."));
        if (!report.depths().contains(request.depth(Depth.ZERO))) {
            throw DavException.of(400, "This report cannot be asked with this Depth.");
        }
        AppliedPreferences.tell(response, request.preferences().minimal() ? "return=minimal" : "");
        report.run(body, resource, request, response);
    }
}
