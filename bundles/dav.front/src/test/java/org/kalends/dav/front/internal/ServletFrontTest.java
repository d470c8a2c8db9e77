/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.dav.front.internal.Samples.DAY;
import static org.kalends.dav.front.internal.Samples.NOW;
import static org.kalends.dav.front.internal.Samples.at;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.http.api.Publication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class ServletFrontTest {
    @TempDir
    Path folder;

    /** What happened on the whiteboard: the pattern of each servlet that came, after a plus, or went, after a minus. */
    private final List<String> events = new ArrayList<>();

    private ServletFront front(Instant now) {
        return new ServletFront(
                framework(), () -> null, new Memory(folder.resolve("publication")), Clock.fixed(now, ZoneOffset.UTC));
    }

    private BundleContext framework() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> registered((Dictionary<?, ?>) arguments[2]));
    }

    private Object registered(Dictionary<?, ?> properties) {
        Object context = properties.get("osgi.http.whiteboard.context.select");
        String place =
                properties.get("osgi.http.whiteboard.servlet.pattern") + (context == null ? "" : context.toString());
        events.add("+" + place);
        return Proxy.newProxyInstance(
                ServiceRegistration.class.getClassLoader(),
                new Class<?>[] {ServiceRegistration.class},
                (proxy, method, arguments) -> events.add("-" + place));
    }

    @Test
    void nothingShouldBeTakenBeforeAnythingIsSaid() {
        front(NOW).close();

        assertThat(events).isEmpty();
    }

    @Test
    void theSameShouldBeTakenAfterARestartAndNothingTwice() {
        try (ServletFront before = front(NOW)) {
            before.publish(at("/dav"));
            before.publish(at("/moved"));
            before.publish(at("/moved"));
        }
        assertThat(events)
                .filteredOn(event -> event.startsWith("+"))
                .containsExactlyInAnyOrder(
                        "+", "+/dav/*", "+/moved/*", "+/.well-known/caldav/*", "+/.well-known/carddav/*");
        events.clear();

        front(NOW.plusSeconds(60)).close();
        assertThat(events)
                .filteredOn(event -> event.startsWith("+"))
                .containsExactlyInAnyOrder(
                        "+", "+/dav/*", "+/moved/*", "+/.well-known/caldav/*", "+/.well-known/carddav/*");
    }

    @Test
    void aFormerPrefixShouldNotOutliveItsTimeByARestart() {
        try (ServletFront before = front(NOW)) {
            before.publish(at("/dav"));
            before.publish(at("/moved"));
        }
        events.clear();

        front(NOW.plus(DAY)).close();

        assertThat(events).contains("+/moved/*").doesNotContain("+/dav/*");
    }

    @Test
    void theNewPlaceShouldBeTakenBeforeTheFormerOneIsLeft() {
        try (ServletFront front = front(NOW)) {
            front.publish(at("/dav"));
            events.clear();
            front.publish(new Publication("/dav", false, Set.of(), "(office)", "", DAY));
        }

        assertThat(events.get(0)).isEqualTo("+/dav/*(office)");
        assertThat(events).contains("-/dav/*", "-");
    }

    @Test
    void aPrefixThatBecomesAFormerOneShouldKeepItsServlet() {
        try (ServletFront front = front(NOW)) {
            front.publish(at("/dav"));
            front.publish(at("/moved"));
            front.publish(at("/dav"));

            assertThat(events).containsOnlyOnce("+/dav/*").doesNotContain("-/dav/*");
        }
    }
}
