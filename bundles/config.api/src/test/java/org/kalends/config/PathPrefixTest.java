/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "/dav, /dav",
        "dav, /dav",
        "/dav/, /dav",
        "/, ''",
        "'', /servlet/dav",
        "' ', /servlet/dav",
        "/a/b/, /a/b"
    })
    void aPrefixHasOneForm(String text, String path) {
        assertThat(PathPrefix.parse(text, "/servlet/dav").path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"/dav, /dav", "dav/, /dav", "/, ''", "/a.b/c-d_e~f, /a.b/c-d_e~f", "/..dav, /..dav"})
    void aPrefixThatIsGoodForAPatternIsTaken(String text, String path) {
        assertThat(PathPrefix.TYPE.read(text).value()).contains(new PathPrefix(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "/a/../b", "/..", "/.", "/d*v", "/a%20b", "/a b", "//dav", "/a//b", "/a?b", "/a;b", "/ä"
            })
    void aPrefixThatIsNotIsRefused(String text) {
        assertThat(PathPrefix.TYPE.read(text).value()).isEmpty();
        assertThat(PathPrefix.TYPE.read("/" + "a".repeat(200)).value()).isEmpty();
    }

    @Test
    void onlyWholeSegmentsCount() {
        PathPrefix dav = new PathPrefix("/dav");

        assertThat(dav.removedFrom("/dav/caldav/")).isEqualTo("/caldav/");
        assertThat(dav.removedFrom("/dav")).isEmpty();
        assertThat(dav.removedFrom("/davros/x")).isEqualTo("/davros/x");
        assertThat(new PathPrefix("").removedFrom("/x")).isEqualTo("/x");
    }
}
