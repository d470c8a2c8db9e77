/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.PathPrefix;
import org.kalends.dav.api.Href;
import org.kalends.dav.core.internal.http.UrlSpace;

/** Whatever came before, an address is what it is by itself. */
class MemberAddressesTest {
    private static final UrlSpace URLS = UrlSpace.of(new PathPrefix("/servlet/dav"), new PathPrefix("/servlet"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/caldav/work/a.ics /caldav/work/b%20%C3%BC.ics /caldav/work/",
                "/caldav/work/a.ics /caldav/home/a.ics /caldav/a.ics /a.ics /",
                "/caldav/users/3/work/a.ics /caldav/users/4/work/a.ics /caldav/work/a.ics",
                "/caldav/w%2Fx%20y/a.ics /caldav/w%25/a.ics /caldav/w%25/b/",
            })
    void addressesAreThoseOfEachAlone(String paths) {
        MemberAddresses addresses = new MemberAddresses(URLS);

        for (String path : paths.replace("%2F", "").split(" ")) {
            Href href = Href.parse(path);
            assertThat(addresses.of(href)).isEqualTo(URLS.external(href));
        }
    }
}
