/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kalends.config.Config;
import org.kalends.dav.api.engine.Stores;
import org.kalends.embedded.pages.PageMount;
import org.kalends.embedded.pages.PlacedPage;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.identity.Identities;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Puts up the page with published busy times where it is configured. */
@Component(
        configurationPid = PublishedMount.PID,
        immediate = true,
        service = {ProblemSource.class, PublishedLocation.class})
@Designate(ocd = PublishedMount.Settings.class)
public final class PublishedMount implements ProblemSource, PublishedLocation {
    static final String PID = "org.kalends.scheduling.published";

    private final PageMount<Settings> page;
    private volatile String location = "";

    /** Where published busy times are. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%path.name", description = "%path.description", max = "200")
        String path() default "/freebusy";

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
    public PublishedMount(
            @Reference Identities identities,
            @Reference Config config,
            @Reference Stores stores,
            @Reference BusyTimes busyTimes,
            BundleContext bundle,
            Map<String, Object> configuration) {
        PublishedTimes times = new PublishedTimes(identities, config, stores, busyTimes, Clock.systemUTC());
        this.page = new PageMount<>(bundle, Settings.class, PID, holding -> placed(times, holding));
        modified(configuration);
    }

    private PlacedPage placed(PublishedTimes times, Settings holding) {
        String shown = holding.location().strip();
        location = shown.isEmpty() ? holding.path() : shown.replaceFirst("/+$", "");
        return new PlacedPage(
                new PublishedPage(times, holding.path()), holding.path(), holding.contextSelect(), holding.target());
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        page.take(configuration);
    }

    @Deactivate
    void withdraw() {
        page.withdraw();
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public List<Problem> problems() {
        return page.problems();
    }

    @Override
    public List<String> examined() {
        return page.examined();
    }
}
