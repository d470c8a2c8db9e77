/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.kalends.http.api.NotReadyException;
import org.kalends.http.api.Page;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlooker;
import org.kalends.itests.osgi.plugin.Hello;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;

/** A stranger's bundle brings a page into the running server, without knowing a servlet. */
public class PageIT extends RunningServer {
    @Test
    public void itShouldBeThereForAsLongAsItsBundleIs() throws BundleException {
        Bundle plugin = install(new PluginJar(
                Hello.class, Page.class, List.of("org.kalends.http.api"), 0, Map.of(Page.PATH, "/hello")));
        try {
            awaitStatus("/hello", 200);
            assertThat(anyone().get("/hello").body()).isEqualTo("Hello");
            assertThat(anyone().get("/hello/and/below?a=b").body()).isEqualTo("Hello");
            assertThat(anyone().get("/hello-world").status()).isEqualTo(404);
        } finally {
            plugin.uninstall();
        }
        awaitStatus("/hello", 404);
    }

    @Test
    public void oneWithABadPathShouldBeNoMatterOfTheOthers() {
        ServiceRegistration<Page> bad = register("no/path/*");
        ServiceRegistration<Page> good = register("/good");
        try {
            awaitStatus("/good", 200);
            assertThat(anton().propfind("/dav/", "").status()).isEqualTo(207);

            bad.setProperties(at("/mended"));
            awaitStatus("/mended", 200);
        } finally {
            bad.unregister();
            good.unregister();
        }
    }

    @Test
    public void noRequestShouldFailWhileOneMovesBelowItself() throws InterruptedException {
        ServiceRegistration<Page> page = register("/status");
        awaitStatus("/status", 200);
        Client client = anyone();
        try (Onlooker onlooker =
                Onlooker.asking(() -> client.get("/status/now/all").body())) {
            page.setProperties(at("/status/now"));
            awaitStatus("/status", 404);
            onlooker.awaitNews();
            page.setProperties(at("/status"));
            awaitStatus("/status", 200);
            onlooker.awaitNews();

            assertThat(onlooker.told().keySet()).isEqualTo(Set.of("at /status/now/all"));
        } finally {
            page.unregister();
        }
    }

    @Test
    public void oneThatIsNotReadyShouldBePutOff() {
        Page page = exchange -> {
            exchange.header("X-Half", "said");
            throw new NotReadyException("it has only just begun");
        };
        ServiceRegistration<Page> registration = framework().registerService(Page.class, page, at("/slow"));
        try {
            awaitStatus("/slow", 503);
            Answer answer = anyone().get("/slow");
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.header("X-Half")).isEmpty();
        } finally {
            registration.unregister();
        }
    }

    /** Tells where it was asked. */
    private ServiceRegistration<Page> register(String path) {
        Page page = exchange -> {
            exchange.status(200);
            exchange.answer().write(("at " + exchange.path()).getBytes(StandardCharsets.UTF_8));
        };
        return framework().registerService(Page.class, page, at(path));
    }

    private static Dictionary<String, Object> at(String path) {
        return new Hashtable<>(Map.of(Page.PATH, path));
    }

    private void awaitStatus(String path, int status) {
        Patience.until(() -> anyone().get(path).status() == status);
    }
}
