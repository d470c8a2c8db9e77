/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.client.ChangingConfig;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.dav.core.internal.registry.ConfigSources;
import org.kalends.testing.TestExchange;

/** Who is led elsewhere, and where to. */
class ReceptionTest {
    private final ChangingConfig config = new ChangingConfig();

    @TempDir
    Path folder;

    @BeforeEach
    void publish() {
        config.put("com.openexchange.dav.prefixPath", "/dav");
        config.put("com.openexchange.dav.proxyPrefixPath", "/");
    }

    private Reception reception() {
        KeptInstallation installation = new KeptInstallation(folder.resolve("installation"), Map.of());
        installation.seen(Part.SERVICE, "caldav");
        Publisher publisher = new Publisher(
                new PublishedSpace(config),
                installation,
                new ConfigSources(config, installation, () -> true),
                Map.of());
        Observation observation =
                new Observation(new RequestRules(config), userAgent -> ClientKind.UNKNOWN, new Listeners());
        // Nobody here is answered by the engine
        return new Reception(observation, null, publisher, installation);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /former/caldav/a.ics, /dav/caldav/a.ics",
        "'', /former, /dav/",
        "/office, /office/former/caldav/, /office/dav/caldav/",
    })
    void whoAsksUnderAFormerPrefixShouldBeLedOn(String context, String path, String there) throws IOException {
        TestExchange exchange = new TestExchange("GET", context, path);

        reception().answerBelow("/former", exchange);

        assertThat(exchange.status()).isEqualTo(308);
        assertThat(exchange.told()).containsEntry("Location", there).containsEntry("Content-Length", "0");
    }

    @Test
    void whoAsksAtAWellKnownAddressShouldBeLedToTheHome() throws IOException {
        TestExchange exchange = new TestExchange("GET", "/office", "/office/.well-known/caldav");

        reception().answerWellKnown("caldav", exchange);

        assertThat(exchange.status()).isEqualTo(301);
        assertThat(exchange.told())
                .containsEntry("Location", "/office/dav/caldav/")
                .containsEntry("Cache-Control", "max-age=3600");
    }

    @ParameterizedTest
    @CsvSource({"/dav, /dav/.well-known/caldav", "/dav, /dav/.well-known/caldav/", "/former, /former/.well-known/caldav"
    })
    void aProxyMayPutThePrefixInFrontOfWellKnownAddresses(String prefix, String path) throws IOException {
        TestExchange exchange = new TestExchange("GET", "", path);

        reception().answerBelow(prefix, exchange);

        assertThat(exchange.status()).isEqualTo(301);
        assertThat(exchange.told()).containsEntry("Location", "/dav/caldav/");
    }

    @Test
    void clientsBehindAProxyShouldBeLedToWhatTheySee() throws IOException {
        config.put("com.openexchange.dav.proxyPrefixPath", "/dav");
        TestExchange exchange = new TestExchange("GET", "", "/former/caldav/");

        reception().answerBelow("/former", exchange);

        assertThat(exchange.told()).containsEntry("Location", "/caldav/");
    }
}
