/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.client.ChangingConfig;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.dav.core.internal.registry.ConfigSources;
import org.kalends.http.api.NotReadyException;
import org.kalends.http.api.Publication;

class PublisherTest {
    private static final String PREFIX = "com.openexchange.dav.prefixPath";

    private final ChangingConfig config = new ChangingConfig();
    private final List<Publication> told = new ArrayList<>();
    private KeptInstallation installation;
    private Publisher publisher;

    @BeforeEach
    void publish(@TempDir Path folder) {
        installation = new KeptInstallation(folder.resolve("installation"), Map.of());
        installation.seen(Part.SERVICE, "caldav");
        config.put(PREFIX, "/dav");
        publisher = new Publisher(
                new PublishedSpace(config),
                installation,
                new ConfigSources(config, installation, () -> true),
                Map.of());
    }

    @Test
    void aFrontThatComesShouldBeToldWhereThingsAre() {
        publisher.add(told::add);

        assertThat(told).containsExactly(new Publication("/dav", true, Set.of("caldav"), "", "", Duration.ofDays(7)));
    }

    @Test
    void theFrontShouldBeAtTheNewPlaceBeforeAnybodyIsLedThere() {
        List<String> present = new ArrayList<>();
        publisher.add(publication -> present.add(publication.prefix() + " from " + space()));

        config.put(PREFIX, "/moved");

        assertThat(present).containsExactly("/dav from /dav", "/moved from /dav");
        assertThat(space()).isEqualTo("/moved");
    }

    private String space() {
        try {
            return publisher.space().internalPrefix();
        } catch (NotReadyException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingShouldMoveWhileSomethingIsAwayThatTheConfigurationIsReadFrom() {
        publisher.add(told::add);
        installation.seen(Part.SOURCE, "files");

        config.put(PREFIX, "/servlet/dav");
        assertThat(told).extracting(Publication::prefix).containsOnly("/dav");
        assertThatThrownBy(publisher::space).isInstanceOf(NotReadyException.class);

        config.read("files");
        config.put(PREFIX, "/moved");
        assertThat(told).last().extracting(Publication::prefix).isEqualTo("/moved");
        assertThat(space()).isEqualTo("/moved");
    }

    @Test
    void nothingShouldBePublishedBeforeAllIsHereThatTheConfigurationIsReadFrom() {
        installation.seen(Part.SOURCE, "files");
        Publisher late = new Publisher(
                new PublishedSpace(config),
                installation,
                new ConfigSources(config, installation, () -> true),
                Map.of());
        late.add(told::add);
        assertThat(told).isEmpty();
        assertThatThrownBy(late::space).isInstanceOf(NotReadyException.class);

        installation.forget(Part.SOURCE, "files");
        assertThat(told).hasSize(1);
    }

    @Test
    void whatCanBeDiscoveredLaterShouldBeToldLater() {
        publisher.add(told::add);

        installation.seen(Part.SERVICE, "carddav");

        assertThat(told).last().extracting(Publication::wellKnown).isEqualTo(Set.of("caldav", "carddav"));
    }

    @Test
    void anotherServletContextShouldBeTold() {
        publisher.add(told::add);

        publisher.modified(Map.of("contextSelect", "(context=office)"));

        assertThat(told).last().extracting(Publication::contextSelect).isEqualTo("(context=office)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/d*v", "/a%20b", "/a//b"})
    void aPrefixThatCannotBeUsedShouldMoveNothing(String prefix) {
        publisher.add(told::add);

        config.put(PREFIX, prefix);
        assertThat(told).extracting(Publication::prefix).containsOnly("/dav");
        assertThat(space()).isEqualTo("/dav");

        config.put(PREFIX, "/mended");
        assertThat(space()).isEqualTo("/mended");
    }

    @ParameterizedTest
    @CsvSource({
        "contextSelect, (broken",
        "target, broken",
        "redirectSeconds, abc",
        "redirectSeconds, -1",
        "wellKnown, 7"
    })
    void aSettingThatCannotBeUsedShouldChangeNothing(String name, String value) {
        publisher.modified(Map.of("contextSelect", "(a=b)", "target", "(c=d)", "redirectSeconds", 60));
        publisher.add(told::add);
        Publication before = told.get(0);

        Map<String, Object> wrong =
                new HashMap<>(Map.of("contextSelect", "(a=b)", "target", "(c=d)", "redirectSeconds", 60));
        wrong.put(name, value);
        publisher.modified(wrong);

        assertThat(told).containsOnly(before);
        assertThat(publisher.problems()).hasSize(1);
    }

    @Test
    void nothingShouldBeToldOnceItHasEnded() {
        publisher.add(told::add);
        publisher.end();

        config.put(PREFIX, "/moved");
        installation.seen(Part.SERVICE, "carddav");

        assertThat(told).hasSize(1);
    }
}
