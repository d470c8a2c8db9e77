/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kalends.embedded.pages.PageMount;
import org.kalends.embedded.pages.PlacedPage;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the service where it is configured, and leads to it from the address that everybody knows. */
@Component(
        configurationPid = TimezoneMount.PID,
        immediate = true,
        service = {ProblemSource.class, ServiceLocation.class})
@Designate(ocd = TimezoneMount.Settings.class)
public final class TimezoneMount implements ProblemSource, ServiceLocation {
    static final String PID = "org.kalends.timezone.service";

    private final PageMount<Settings> service;
    private final PageMount<Settings> wellKnown;
    private volatile String location = "";

    /** Where the service is. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%path.name", description = "%path.description", max = "200")
        String path() default "/tzdist";

        @AttributeDefinition(
                name = "%location.name",
                description = "%location.description",
                max = "1000",
                required = false)
        String location() default "";

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
    public TimezoneMount(BundleContext bundle, Map<String, Object> configuration) {
        Actions actions = new Actions(ZoneData.ofMachine(Clock.systemUTC()));
        this.service = new PageMount<>(bundle, Settings.class, PID, holding -> service(actions, holding));
        this.wellKnown = new PageMount<>(bundle, Settings.class, PID, TimezoneMount::wellKnown);
        modified(configuration);
    }

    private PlacedPage service(Actions actions, Settings holding) {
        location = location(holding);
        TimezonePage page = new TimezonePage(actions, holding.path());
        return new PlacedPage(page, page.path(), holding.contextSelect(), holding.target());
    }

    private static PlacedPage wellKnown(Settings holding) {
        return new PlacedPage(
                new WellKnownPage(location(holding)), WellKnownPage.PATH, holding.contextSelect(), holding.target());
    }

    private static String location(Settings holding) {
        return holding.location().isBlank()
                ? holding.path()
                : holding.location().strip();
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        service.take(configuration);
        wellKnown.take(configuration);
    }

    @Deactivate
    void withdraw() {
        wellKnown.withdraw();
        service.withdraw();
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public List<Problem> problems() {
        return service.problems();
    }

    @Override
    public List<String> examined() {
        return service.examined();
    }
}
