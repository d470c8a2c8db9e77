/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.http.api.Page;
import org.kalends.testing.LogRecorder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Pages come and go in a framework without an HTTP service: what is looked at is what is registered for one. */
class PagesTest {
    private static final String PATTERN = "osgi.http.whiteboard.servlet.pattern";

    @TempDir
    Path folder;

    private final LogRecorder log = new LogRecorder(Pages.class.getName());
    private Framework framework;
    private BundleContext context;
    private Pages pages;

    @BeforeEach
    void open() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
        framework.start();
        context = framework.getBundleContext();
        pages = new Pages(context);
        pages.open();
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        pages.close();
        framework.stop();
        framework.waitForStop(0);
        log.close();
    }

    private ServiceRegistration<Page> register(Map<String, ?> properties) {
        return context.registerService(Page.class, exchange -> exchange.status(204), dictionary(properties));
    }

    private static Dictionary<String, Object> dictionary(Map<String, ?> properties) {
        return new Hashtable<>(properties);
    }

    private List<ServiceReference<Servlet>> servlets() {
        try {
            return context.getServiceReferences(Servlet.class, null).stream()
                    .sorted()
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private List<Object> patterns() {
        return servlets().stream().map(servlet -> servlet.getProperty(PATTERN)).toList();
    }

    @Test
    void aPageShouldHaveAServletForAsLongAsItIsThere() throws ServletException, IOException {
        ServiceRegistration<Page> status = register(Map.of(Page.PATH, "/status"));
        assertThat(patterns()).containsExactly("/status/*");

        Servlet servlet = context.getService(servlets().get(0));
        assertThat(asked(servlet).status()).isEqualTo(204);
        status.unregister();
        assertThat(patterns()).isEmpty();
        assertThat(asked(servlet).status()).as("of a request on its way").isEqualTo(503);
    }

    private static Container asked(Servlet servlet) throws ServletException, IOException {
        Container container = new Container("GET");
        servlet.service(container.request(), container.response());
        return container;
    }

    @Test
    void aPageOfBeforeShouldHaveOneToo() {
        pages.close();
        register(Map.of(Page.PATH, "/status/of-all"));

        pages = new Pages(context);
        pages.open();

        assertThat(patterns()).containsExactly("/status/of-all/*");
    }

    @Test
    void theServletShouldStandWhereThePageSays() {
        register(Map.of(
                Page.PATH, "/status",
                Page.CONTEXT_SELECT, "(name=office)",
                Page.TARGET, "(port=9090)",
                Constants.SERVICE_RANKING, 7));

        ServiceReference<Servlet> servlet = servlets().get(0);
        assertThat(servlet.getProperty("osgi.http.whiteboard.context.select")).isEqualTo("(name=office)");
        assertThat(servlet.getProperty("osgi.http.whiteboard.target")).isEqualTo("(port=9090)");
        assertThat(servlet.getProperty(Constants.SERVICE_RANKING)).isEqualTo(7);
    }

    @Test
    void aPageThatMovesShouldBeFollowedAndOneThatDoesNotShouldKeepItsServlet() {
        ServiceRegistration<Page> status = register(Map.of(Page.PATH, "/status"));
        ServiceReference<Servlet> first = servlets().get(0);

        status.setProperties(dictionary(Map.of(Page.PATH, "/status", "other", "changed")));
        assertThat(servlets()).containsExactly(first);

        status.setProperties(dictionary(Map.of(Page.PATH, "/moved")));
        assertThat(patterns()).containsExactly("/moved/*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "status",
                "/status/",
                "//status",
                "/a/../b",
                "/a/.",
                "/status/*",
                "*.html",
                "/a?b",
                "/a#b",
                "/a b",
                "/a%20b",
                "/ä"
            })
    void aBadPathShouldBeToldAndBeNoMatterOfTheOthers(String path) {
        ServiceRegistration<Page> bad = register(Map.of(Page.PATH, path));
        register(Map.of(Page.PATH, "/good..~name"));

        assertThat(patterns()).containsExactly("/good..~name/*");
        assertThat(log.errors())
                .singleElement()
                .asString()
                .contains("org.apache.felix.framework")
                .contains("\"" + path + "\"");

        bad.setProperties(dictionary(Map.of(Page.PATH, "/mended")));
        assertThat(patterns()).contains("/mended/*");
    }

    @Test
    void aPageWithoutAPathShouldBeToldOf() {
        register(Map.of("other", "x"));
        register(Map.of(Page.PATH, List.of("/status")));

        assertThat(patterns()).isEmpty();
        assertThat(log.errors()).hasSize(2);
    }

    @Test
    void twoPagesOfOnePathShouldBeToldOfOnce() {
        register(Map.of(Page.PATH, "/status"));
        assertThat(log.warnings()).isEmpty();
        register(Map.of(Page.PATH, "/status", Page.CONTEXT_SELECT, "(name=office)"));
        assertThat(log.warnings()).isEmpty();

        ServiceRegistration<Page> second = register(Map.of(Page.PATH, "/status", Constants.SERVICE_RANKING, 1));
        second.setProperties(dictionary(Map.of(Page.PATH, "/status", Constants.SERVICE_RANKING, 1)));

        assertThat(log.warnings()).singleElement().asString().contains("/status is the path");
        assertThat(servlets()).hasSize(3);
    }
}
