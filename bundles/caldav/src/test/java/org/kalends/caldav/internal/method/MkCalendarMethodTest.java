/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.TestCalendar;
import org.kalends.caldav.internal.TestResponse;
import org.kalends.caldav.internal.Xml;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.testing.TestRequest;

class MkCalendarMethodTest {
    private final List<String> created = new ArrayList<>();
    private final MkCalendarMethod method =
            new MkCalendarMethod(TestCalendar.TYPE, (type, properties, root, request, response) -> {
                assertThat(root).isEqualTo(CalDavNames.MKCALENDAR_RESPONSE);
                created.add(type.name());
                properties.forEach(property -> created.add(property.name().getLocalPart()));
            });

    @Test
    void whereSomethingIsTheRfcShouldBeQuoted() {
        Target existing = new Target.Existing(new TestCalendar());
        assertThat(method.appliesTo(existing)).isTrue();
        assertThatThrownBy(() -> method.requirements(request(existing)))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(Precondition.RESOURCE_MUST_BE_NULL));
    }

    private static Target absent(String path) {
        return new Target.Absent(Href.parse(path), new TestCalendar());
    }

    private static TestRequest request(Target target) {
        return new TestRequest(TestCalendar.actor(), target);
    }

    private void handle(XmlElement body) throws DavException, IOException {
        method.handle(request(absent("/caldav/new/")).with(body), new TestResponse(Set.of()));
    }

    @Test
    void aCalendarShouldBeCreatedWithoutABody() throws DavException, IOException {
        method.handle(request(absent("/caldav/new/")), new TestResponse(Set.of()));

        assertThat(created).containsExactly("calendar");
    }

    @Test
    void allPropertiesShouldBeHandedOn() throws DavException, IOException {
        handle(Xml.caldav("<mkcalendar><D:set><D:prop><D:displayname>x</D:displayname>"
                + "<D:resourcetype><D:collection/><calendar/></D:resourcetype></D:prop></D:set>"
                + "<D:set><D:prop><calendar-description>y</calendar-description></D:prop></D:set></mkcalendar>"));
        assertThat(created).containsExactly("calendar", "displayname", "resourcetype", "calendar-description");
    }

    @Test
    void anotherBodyShouldBeRefused() {
        assertThatThrownBy(() -> handle(Xml.caldav("<calendar-query/>")))
                .isInstanceOfSatisfying(
                        DavException.class, e -> assertThat(e.status()).isEqualTo(415));
        assertThat(created).isEmpty();
    }

    @Test
    void aSubscriptionShouldBeRefused() {
        XmlElement body = Xml.caldav("<mkcalendar><D:set><D:prop><D:resourcetype><D:collection/>"
                + "<subscribed xmlns='http://calendarserver.org/ns/'/></D:resourcetype></D:prop></D:set></mkcalendar>");
        assertThatThrownBy(() -> handle(body))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(Precondition.VALID_RESOURCETYPE));
    }

    @Test
    void itShouldApplyToFreeNamesAmongCalendarsAndTakeTheRightToBind() throws DavException {
        assertThat(method.appliesTo(absent("/caldav/new"))).isTrue();
        assertThat(method.appliesTo(absent("/carddav/new"))).isFalse();
        assertThat(method.requirements(request(absent("/caldav/new"))))
                .singleElement()
                .satisfies(requirement -> assertThat(requirement.privilege()).isEqualTo(Privilege.BIND));
        Target orphan = new Target.Orphan(Href.parse("/caldav/a/b/c"));
        assertThatThrownBy(() -> method.requirements(request(orphan)))
                .isInstanceOfSatisfying(
                        DavException.class, e -> assertThat(e.status()).isEqualTo(409));
    }
}
