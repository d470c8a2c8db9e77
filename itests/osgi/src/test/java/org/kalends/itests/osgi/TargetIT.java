/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** An administrator puts the servlets into a servlet context that another bundle offers. */
public class TargetIT extends RunningServer {
    private ServiceRegistration<ServletContextHelper> office;

    @Before
    public void selectOffice() {
        ServletContextHelper helper = new ServletContextHelper(framework().getBundle()) {};
        Map<String, Object> properties = Map.of(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME, "office",
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH, "/office");
        office = framework().registerService(ServletContextHelper.class, helper, new Hashtable<>(properties));
        settings().set("contextSelect", "(osgi.http.whiteboard.context.name=office)");
        awaitHomes("/office/dav");
    }

    @After
    public void selectTheDefault() {
        settings().delete();
        awaitHomes("/dav");
        office.unregister();
    }

    @Test
    public void theServletsShouldStandInTheSelectedContext() {
        assertThat(anton().propfind("/office/dav/", "").status()).isEqualTo(207);
        assertThat(anton().propfind("/office/", "").status()).isEqualTo(207);
        Patience.until(() -> anton().propfind("/dav/", "").status() == 404);
    }

    @Test
    public void addressesInAnswersShouldLeadBack() {
        Client anton = anton();
        MultiStatus root =
                anton.propfind("/office/", "<current-user-principal/>").multiStatus();
        String principal = root.only().text("current-user-principal");

        assertThat(anton.propfind(principal, "").status()).as(principal).isEqualTo(207);
        assertThat(anton.list("/office/dav/caldav/", "").multiStatus().hrefs())
                .contains("/office/dav/caldav/calendar/")
                .allSatisfy(
                        href -> assertThat(anton.propfind(href, "").status()).isEqualTo(207));
    }

    @Test
    public void wellKnownAddressesShouldLeadIntoTheContext() {
        assertThat(anton().get("/office/.well-known/caldav").header("Location")).contains("/office/dav/caldav/");
    }

    @Test
    public void aDestinationInTheContextShouldBeOurs() {
        Client anton = anton();
        anton.put("/office/dav/caldav/calendar/one.ics", Samples.event("one"));

        Answer moved = anton.send(
                "MOVE",
                "/office/dav/caldav/calendar/one.ics",
                "",
                "Destination",
                "/office/dav/caldav/calendar/two.ics");

        assertThat(moved.status()).isEqualTo(201);
        assertThat(anton.get("/office/dav/caldav/calendar/two.ics").body()).contains("UID:one");
    }

    private Settings settings() {
        return new Settings(framework(), "org.kalends.dav.core.servlet");
    }
}
