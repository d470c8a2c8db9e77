/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** The host has pages of its own at the root of its HTTP service. */
public class HomepageIT extends RunningServer {
    private ServiceRegistration<Servlet> homepage;

    @Before
    public void putUp() {
        homepage = framework()
                .registerService(
                        Servlet.class,
                        new Homepage(),
                        new Hashtable<>(Map.of(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/")));
        Patience.until(() -> anyone().get("/index.html").status() == 200);
    }

    @After
    public void takeDown() {
        settings().delete();
        homepage.unregister();
        Patience.until(() -> anton().propfind("/", "").status() == 207);
    }

    @Test
    public void itsPagesShouldBeBesideOurs() {
        assertThat(anyone().get("/index.html").body()).isEqualTo("The host's page /index.html");
        assertThat(anyone().get("/caldav/").body()).isEqualTo("The host's page /caldav/");
        assertThat(anton().propfind("/dav/", "").status()).isEqualTo(207);
        assertThat(anyone().get("/.well-known/caldav").status()).isEqualTo(301);
    }

    @Test
    public void theRootItselfShouldBeTheirsWhoTheAdministratorSays() {
        assertThat(anton().propfind("/", "").status()).isEqualTo(207);

        settings().set("discoveryAtRoot", "false");

        Patience.until(() -> anyone().get("/").body().equals("The host's page /"));
        assertThat(anton().propfind("/dav/", "").status()).isEqualTo(207);
    }

    private Settings settings() {
        return new Settings(framework(), "org.kalends.dav.core.servlet");
    }

    private static final class Homepage extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("The host's page " + request.getRequestURI());
        }
    }
}
