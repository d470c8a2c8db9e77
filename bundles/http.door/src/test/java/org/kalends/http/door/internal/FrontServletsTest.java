/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.dto.DTOConstants;
import org.osgi.service.servlet.runtime.dto.FailedServletDTO;
import org.osgi.service.servlet.runtime.dto.RequestInfoDTO;
import org.osgi.service.servlet.runtime.dto.RuntimeDTO;
import org.osgi.service.servlet.runtime.dto.ServletContextDTO;
import org.osgi.service.servlet.runtime.dto.ServletDTO;

/** Servlets of a front come and go in a framework, and an HTTP service of the test has those that it is told to have. */
class FrontServletsTest {
    private static final String FRONT = "org.kalends.http.api.Front";
    private static final String PATTERN = "osgi.http.whiteboard.servlet.pattern";

    @TempDir
    Path folder;

    private final Runtime runtime = new Runtime();
    private Framework framework;
    private BundleContext context;
    private FrontServlets servlets;

    /** An HTTP service that only says what it has. */
    private static final class Runtime implements HttpServiceRuntime {
        private long[] standing = {};
        private long[] failed = {};
        private int failureReason = DTOConstants.FAILURE_REASON_EXCEPTION_ON_INIT;

        @Override
        public RuntimeDTO getRuntimeDTO() {
            ServletContextDTO context = new ServletContextDTO();
            context.servletDTOs = LongStream.of(standing)
                    .mapToObj(id -> numbered(new ServletDTO(), id))
                    .toArray(ServletDTO[]::new);
            RuntimeDTO all = new RuntimeDTO();
            all.servletContextDTOs = new ServletContextDTO[] {context};
            all.failedServletDTOs = LongStream.of(failed)
                    .mapToObj(id -> numbered(new FailedServletDTO(), id))
                    .peek(servlet -> servlet.failureReason = failureReason)
                    .toArray(FailedServletDTO[]::new);
            return all;
        }

        private static <D extends ServletDTO> D numbered(D servlet, long id) {
            servlet.serviceId = id;
            return servlet;
        }

        @Override
        public RequestInfoDTO calculateRequestInfoDTO(String path) {
            throw new UnsupportedOperationException(path);
        }
    }

    @BeforeEach
    void open() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
        framework.start();
        context = framework.getBundleContext();
        servlets = new FrontServlets(context);
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        servlets.close();
        framework.stop();
        framework.waitForStop(0);
    }

    /** Nobody asks for the object. */
    private ServiceRegistration<?> register(String type, Map<String, ?> properties) {
        ServiceFactory<Object> nobody = new ServiceFactory<>() {
            @Override
            public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
                throw new UnsupportedOperationException(type);
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
                throw new UnsupportedOperationException(type);
            }
        };
        return context.registerService(type, nobody, new Hashtable<>(properties));
    }

    private ServiceRegistration<?> registerFront() {
        return register(FRONT, Map.of());
    }

    private ServiceRegistration<HttpServiceRuntime> registerRuntime() {
        return context.registerService(
                HttpServiceRuntime.class, runtime, new Hashtable<>(Map.of("kind", "stand-alone")));
    }

    private static long id(ServiceRegistration<?> servlet) {
        return (long) servlet.getReference().getProperty(Constants.SERVICE_ID);
    }

    private ServiceRegistration<?> registerServlet(Map<String, ?> properties) {
        return register("jakarta.servlet.Servlet", properties);
    }

    private void stand(ServiceRegistration<?>... registered) {
        runtime.standing =
                Arrays.stream(registered).mapToLong(FrontServletsTest::id).toArray();
    }

    @Test
    void theyShouldNotStandBeforeThereIsAnHttpServiceThatHasThemAll() {
        registerFront();
        ServiceRegistration<?> prefix = registerServlet(Map.of(PATTERN, "/dav/*"));
        ServiceRegistration<?> root = registerServlet(Map.of(PATTERN, ""));
        assertThat(servlets.stand()).isFalse();
        registerRuntime();
        assertThat(servlets.stand()).isFalse();
        stand(prefix);
        assertThat(servlets.stand()).isFalse();

        stand(prefix, root);

        assertThat(servlets.stand()).isTrue();
    }

    @Test
    void aFrontWithoutServletsShouldNotStand() {
        registerFront();
        registerRuntime();

        assertThat(servlets.stand()).isFalse();
    }

    @Test
    void servletsOfOthersShouldNotCount() {
        registerRuntime();
        stand(registerServlet(Map.of(PATTERN, "/elsewhere/*")));

        assertThat(servlets.stand()).isFalse();
    }

    @Test
    void theyShouldNotStandAnyMoreWhenTheFrontGoes() {
        ServiceRegistration<?> front = registerFront();
        registerRuntime();
        stand(registerServlet(Map.of(PATTERN, "/dav/*")));
        assertThat(servlets.stand()).isTrue();

        front.unregister();

        assertThat(servlets.stand()).isFalse();
        registerFront();
        assertThat(servlets.stand()).isTrue();
    }

    @Test
    void theyShouldNotStandAnyMoreWhenTheHttpServiceGoes() {
        registerFront();
        ServiceRegistration<?> service = registerRuntime();
        stand(registerServlet(Map.of(PATTERN, "/dav/*")));
        assertThat(servlets.stand()).isTrue();

        service.unregister();

        assertThat(servlets.stand()).isFalse();
    }

    @Test
    void theHttpServiceShouldNotBeAskedWhileTheyStand() {
        registerFront();
        registerRuntime();
        stand(registerServlet(Map.of(PATTERN, "/dav/*")));
        assertThat(servlets.stand()).isTrue();

        stand();

        assertThat(servlets.stand()).isTrue();
    }

    @Test
    void oneThatTheHttpServiceRefusesShouldNotKeepTheOthersClosed() {
        registerFront();
        registerRuntime();
        stand(registerServlet(Map.of(PATTERN, "/dav/*")));
        runtime.failed = new long[] {id(registerServlet(Map.of(PATTERN, "/taken/*")))};

        assertThat(servlets.stand()).isTrue();
    }

    @Test
    void whereAnotherStandsAtTheSameAddressNobodyShouldBeKeptOut() {
        registerFront();
        registerRuntime();
        runtime.failed = new long[] {id(registerServlet(Map.of(PATTERN, "/dav/*")))};
        assertThat(servlets.stand()).isFalse();

        runtime.failureReason = DTOConstants.FAILURE_REASON_SHADOWED_BY_OTHER_SERVICE;

        assertThat(servlets.stand()).isTrue();
    }

    @Test
    void oneForAnotherHttpServiceShouldNotBeWaitedFor() {
        registerFront();
        registerRuntime();
        registerServlet(Map.of(PATTERN, "/other/*", "osgi.http.whiteboard.target", "(kind=another)"));
        stand(registerServlet(Map.of(PATTERN, "/dav/*", "osgi.http.whiteboard.target", "(kind=stand-alone)")));

        assertThat(servlets.stand()).isTrue();
    }
}
