/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {
    @Test
    void segmentsAreDecodedOneByOne() {
        Href href = Href.parse("/caldav/caf%C3%A9%20%26%20co/a%40b.ics");

        assertThat(href.segments()).isEqualTo(List.of("caldav", "café & co", "a@b.ics"));
        assertThat(href.collection()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/caldav/, /caldav/",
        "/caldav, /caldav",
        "'', /",
        "/, /",
        "//caldav//x/, /caldav/x/",
        "/a%2Db, /a-b",
        "/a%40b, /a@b",
        "/a b, /a%20b",
        "/%E4%BD%A0, /%E4%BD%A0",
        "/a%23b%3Fc, /a%23b%3Fc",
        "/100%25, /100%25",
        "'/-._~!$()*+;=:@', '/-._~!$()*+;=:@'",
        "'/it%27s,%22so%22', '/it''s,%22so%22'"
    })
    void thereIsOneCanonicalForm(String sent, String canonical) {
        assertThat(Href.parse(sent).encoded()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/caldav/../principals", "/caldav/%2e%2e/x", "/./x", "/caldav/%2E/x", "/caldav/a%2Fb", "/caldav/a%00b",
                "/caldav/a%0d%0ab", "/caldav/a%", "/caldav/a%4", "/caldav/a%zz", "/caldav/%ff", "/caldav/%c0%ae%c0%ae"
            })
    void malformedPathsAreRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Href.parse(path));
    }

    @Test
    void membersAndParentsFitTogether() {
        Href calendar = Href.parse("/caldav/calendar/");

        assertThat(calendar.child("x.ics").encoded()).isEqualTo("/caldav/calendar/x.ics");
        assertThat(calendar.child("x.ics").parent()).isEqualTo(calendar);
        assertThat(calendar.child("x.ics").isWithin(calendar)).isTrue();
        assertThat(Href.parse("/caldav/calendars/x").isWithin(calendar)).isFalse();
        assertThat(Href.ROOT.parent()).isEqualTo(Href.ROOT);
        assertThat(Href.parse("/caldav/calendar").samePlace(calendar)).isTrue();
    }
}
