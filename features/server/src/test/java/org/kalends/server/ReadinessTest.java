/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

@Timeout(60)
class ReadinessTest {
    private static final String DIRECTORY = "org.kalends.identity.Directory";
    private static final String STORAGE = "org.kalends.storage.api.Storage";
    private static final String FRONT = "org.kalends.http.api.Front";
    private static final String ENGINE = "org.kalends.http.api.Engine";
    private static final String TYPE = "org.kalends.dav.api.spi.CollectionType";
    private static final Map<String, String> CALENDARS =
            Map.of("component.name", "org.kalends.caldav.internal.CalendarCollectionType");
    private static final String HTTP = "org.osgi.service.servlet.runtime.HttpServiceRuntime";

    @TempDir
    private Path cache;

    private Framework framework;
    private Readiness readiness;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", cache.toString()));
        framework.start();
        readiness = new Readiness(framework.getBundleContext());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    void whatIsMissingShouldBeNamedWhenTheTimeIsUp() throws ClassNotFoundException {
        register(STORAGE, Map.of());
        register(TYPE, CALENDARS);
        register(FRONT, Map.of());

        assertThat(readiness.await(Duration.ofMillis(10)))
                .containsExactly(DIRECTORY, TYPE + " with component.name=org.kalends.carddav.*", ENGINE, HTTP);
    }

    @Test
    void whenAllIsThereNothingShouldBeMissing() throws ClassNotFoundException {
        for (String service : List.of(DIRECTORY, STORAGE, FRONT, ENGINE, HTTP)) {
            register(service, Map.of());
        }
        register(TYPE, CALENDARS);
        register(TYPE, Map.of("component.name", "org.kalends.carddav.internal.AddressBookType"));

        assertThat(readiness.await(Duration.ofSeconds(20))).isEmpty();
    }

    @Test
    void thePortShouldBeThatOfTheHttpService() throws ClassNotFoundException {
        assertThat(readiness.port()).isEmpty();

        register(HTTP, Map.of("osgi.http.endpoint", new String[] {"http://127.0.0.1:8123/"}));

        assertThat(readiness.port()).hasValue(8123);
    }

    @Test
    void anHttpServiceThatDoesNotListenShouldHaveNoPort() throws ClassNotFoundException {
        register(HTTP, Map.of("osgi.http.endpoint", new String[0]));

        assertThat(readiness.port()).isEmpty();
    }

    @Test
    void aFrameworkWithoutComponentsShouldBeDiagnosed() {
        Diagnosis diagnosis = new Diagnosis(framework.getBundleContext());

        assertThat(diagnosis.idleBundles()).isEmpty();
        assertThat(diagnosis.waitingComponents()).containsExactly("There is no runtime for components");
    }

    /** A service that is of its type and good for nothing else. */
    private void register(String service, Map<String, ?> properties) throws ClassNotFoundException {
        Class<?> type = Class.forName(service);
        Object nothing =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        Dictionary<String, Object> dictionary = new Hashtable<>(properties);
        framework.getBundleContext().registerService(service, nothing, dictionary);
    }
}
