/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.testing.RankedReference;

/** Services here are words, named by themselves in lower case and in a namespace. */
class PartIndexTest {
    private static final RankedReference<String> FIRST = new RankedReference<>(1, 0);
    private static final RankedReference<String> SECOND = new RankedReference<>(2, 0);

    private KeptInstallation installation;
    private PartIndex<QName, String> index;

    @BeforeEach
    void install(@TempDir Path folder) {
        installation = new KeptInstallation(folder.resolve("installation"), Map.of());
        index = started();
        index.put(FIRST, "Weather");
        index.put(SECOND, "Tide");
    }

    private PartIndex<QName, String> started() {
        return PartIndex.ofElements(installation, Part.PROPERTY, PartIndexTest::name);
    }

    private static QName name(String word) {
        return new QName("urn:example", word.toLowerCase(Locale.ROOT));
    }

    @Test
    void whatIsHereShouldBeFound() throws DavException {
        assertThat(index.find(name("weather"))).contains("Weather");
        assertThat(index.has(name("weather"))).isTrue();
        assertThat(index.all()).containsExactly("Weather", "Tide");
    }

    @Test
    void whoHasComeOrGoneShouldShow() {
        Object before = index.presence();
        assertThat(index.presence()).isSameAs(before);

        index.remove(FIRST);
        index.put(FIRST, "Weather");
        assertThat(index.presence()).isNotSameAs(before);
    }

    @Test
    void whatWasHereShouldBeMissedWhenItGoes() {
        index.remove(FIRST);

        assertThat(index.find(name("weather"))).isEmpty();
        assertThat(index.has(name("weather"))).isTrue();
        assertThat(index.present()).containsExactly("Tide");
        assertThat(index.complete()).isEmpty();
        assertThatThrownBy(index::all)
                .isInstanceOfSatisfying(DavException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(503));
    }

    @Test
    void whatWasHereBeforeARestartShouldBeMissedUntilItComes() {
        PartIndex<QName, String> later = started();
        later.put(SECOND, "Tide");
        assertThat(later.complete()).isEmpty();

        later.put(FIRST, "Weather");
        assertThat(later.complete()).isPresent();
    }

    @Test
    void anotherOneOfTheNameShouldDo() {
        index.put(new RankedReference<>(3, 0), "WEATHER");
        index.remove(FIRST);

        assertThat(index.find(name("weather"))).contains("WEATHER");
        assertThat(index.complete()).isPresent();
    }

    @Test
    void whatNeverWasShouldNotBeMissed() {
        assertThat(index.has(name("moon"))).isFalse();
        assertThat(index.find(name("moon"))).isEmpty();
    }

    @Test
    void whatIsForgottenShouldNotBeMissed() {
        index.remove(FIRST);

        assertThat(installation.forget(Part.PROPERTY, "urn:example/weather")).isTrue();

        assertThat(index.has(name("weather"))).isFalse();
        assertThat(index.complete()).isPresent();
    }
}
