/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import java.util.List;
import java.util.Map;
import org.kalends.embedded.net.Insiders;
import org.kalends.embedded.pages.PageMount;
import org.kalends.embedded.pages.PlacedPage;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the page of figures where it is configured. */
@Component(configurationPid = MetricsMount.PID, immediate = true)
@Designate(ocd = MetricsMount.Settings.class)
public final class MetricsMount implements ProblemSource {
    static final String PID = "org.kalends.metrics";

    private final PageMount<Settings> mount;

    /** Where the figures are, and who may read them. The token has a name with a dot in front, so that no service shows it. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%path.name", description = "%path.description", max = "200")
        String path() default "/metrics";

        @AttributeDefinition(name = "%insiders.name", description = "%insiders.description", max = "1000")
        String insiders() default Insiders.LOOPBACK;

        @AttributeDefinition(
                name = "%token.name",
                description = "%token.description",
                type = AttributeType.PASSWORD,
                max = "1000",
                required = false)
        String _token() default "";

        @AttributeDefinition(
                name = "%contextSelect.name",
                description = "%contextSelect.description",
                max = "1000",
                required = false)
        String contextSelect() default "";

        @AttributeDefinition(name = "%target.name", description = "%target.description", max = "1000", required = false)
        String target() default "";
    }

    @Activate
    public MetricsMount(BundleContext bundle, @Reference Meters meters, Map<String, Object> configuration) {
        this.mount = new PageMount<>(bundle, Settings.class, PID, holding -> page(meters, holding));
        modified(configuration);
    }

    private static PlacedPage page(Meters meters, Settings holding) {
        Readers readers = new Readers(Insiders.parse(holding.insiders()), holding._token());
        MetricsPage page = new MetricsPage(meters, holding.path(), readers);
        return new PlacedPage(page, page.path(), holding.contextSelect(), holding.target());
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        mount.take(configuration);
    }

    @Deactivate
    void withdraw() {
        mount.withdraw();
    }

    @Override
    public List<Problem> problems() {
        return mount.problems();
    }

    @Override
    public List<String> examined() {
        return mount.examined();
    }
}
