/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.PathPrefix;
import org.kalends.dav.api.Href;

class UrlSpaceTest {
    private static final Href HOME = Href.ROOT.childCollection("caldav");

    @ParameterizedTest
    @CsvSource({
        "/servlet/dav, /servlet/dav, /servlet/dav, /caldav/",
        "/dav, /, /dav, /dav/caldav/",
        "/dav, /dav, /dav, /caldav/",
        "/servlet/dav, /, /servlet/dav, /servlet/dav/caldav/",
        "/a/b, /a, /a/b, /b/caldav/",
        "/dav, /other, /dav, /dav/caldav/",
        "/dav/, dav, /dav, /caldav/",
        "/davros, /dav, /davros, /davros/caldav/",
        "'', '', /servlet/dav, /caldav/",
        "/, /, '', /caldav/"
    })
    void theTwoPropertiesSayWhereThingsAre(String prefix, String proxyPrefix, String servlet, String home) {
        UrlSpace space = space(prefix, proxyPrefix);

        assertThat(space.internalPrefix()).isEqualTo(servlet);
        assertThat(space.external(HOME)).isEqualTo(home);
    }

    @ParameterizedTest
    @CsvSource({
        "/dav/caldav/x.ics",
        "/caldav/x.ics",
        "http://example.org/dav/caldav/x.ics",
        "https://example.org:8443/caldav/x%2Eics",
        "//example.org/dav/caldav/x.ics"
    })
    void clientsMayNameThingsInEveryForm(String reference) {
        UrlSpace space = space("/dav", "/dav");

        assertThat(space.internal(reference)).contains(HOME.child("x.ics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dav/caldav/a b.ics", "http://example.org/dav/caldav/a b.ics", "/dav/caldav/a%20b.ics"})
    void whatShouldBeEscapedNeedNotBe(String reference) {
        assertThat(space("/dav", "/dav").internal(reference)).contains(HOME.child("a b.ics"));
    }

    @Test
    void whatLiesOutsideIsNotOurs() {
        UrlSpace space = space("/dav", "/");

        assertThat(space.internal("/davros/caldav/")).isEmpty();
        assertThat(space.internal("/dav/../etc/passwd")).isEmpty();
        assertThat(space.internal("::")).isEmpty();
    }

    @Test
    void theContainersRootIsTheRoot() {
        assertThat(space("/dav", "/").requested("/")).isEqualTo(Href.ROOT);
        assertThat(space("/dav", "/").requested("/dav")).isEqualTo(new Href(List.of(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "/office, /dav, /, /office/dav/caldav/, /office/",
        "/office, /dav, /office, /dav/caldav/, /",
        "/office, /dav, /office/dav, /caldav/, /office/",
        "/office, /, /, /office/caldav/, /office/",
        "'', /dav, /dav, /caldav/, /"
    })
    void aServletContextWithAPathIsPartOfAddresses(
            String context, String prefix, String proxyPrefix, String home, String askedAtRoot) {
        UrlSpace space = space(prefix, proxyPrefix).inContext(context);

        assertThat(space.external(HOME)).isEqualTo(home);
        assertThat(space.internal(home)).contains(HOME);
        assertThat(space.askedAtRoot().external(Href.ROOT)).isEqualTo(askedAtRoot);
    }

    private static UrlSpace space(String prefix, String proxyPrefix) {
        return UrlSpace.of(PathPrefix.parse(prefix, "/servlet/dav"), PathPrefix.parse(proxyPrefix, "/servlet/dav"));
    }
}
