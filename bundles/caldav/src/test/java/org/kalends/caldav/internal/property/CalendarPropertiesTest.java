/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.CalendarCollectionType;
import org.kalends.caldav.internal.TestCalendar;
import org.kalends.caldav.internal.Xml;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.AppleNames;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.testing.TestUrls;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Group;
import org.kalends.storage.api.ItemIndex;

class CalendarPropertiesTest {
    private static final String BERLIN = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTIMEZONE\nTZID:Europe/Berlin\n"
            + "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\n"
            + "END:VTIMEZONE\nEND:VCALENDAR\n";

    private final TestCalendar calendar = new TestCalendar();

    private record Facet(Object facet) implements Resource {
        @Override
        public Href href() {
            return Href.parse("/principals/users/3/");
        }

        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return Set.of();
        }

        @Override
        public <T> Optional<T> as(Class<T> type) {
            return Stream.of(facet).filter(type::isInstance).map(type::cast).findFirst();
        }
    }

    private static String write(LiveProperty property, Resource resource, XmlElement requested) throws DavException {
        assertThat(property.appliesTo(resource)).isTrue();
        XmlOut out = new XmlOut();
        out.open(new QName("DAV:", "x"));
        property.write(new PropertyContext(resource, TestCalendar.actor(), new TestUrls(), requested), out);
        String text = out.close().take();
        return text.equals("<D:x/>") ? "" : text.substring("<D:x>".length(), text.length() - "</D:x>".length());
    }

    private static String write(LiveProperty property, Resource resource) throws DavException {
        return write(property, resource, new XmlElement(property.name(), Map.of(), List.of()));
    }

    private String accepted(WritableProperty property, String value) throws DavException {
        XmlElement kept = property.accept(Xml.caldav(value), calendar);
        return write(property, new TestCalendar(new XmlElement(property.name(), kept.attributes(), kept.content())));
    }

    private void refused(WritableProperty property, String value) {
        assertThatThrownBy(() -> property.accept(Xml.caldav(value), calendar))
                .as(value)
                .isInstanceOf(DavException.class);
    }

    @Test
    void theComponentSetShouldBeWhatWasChosenOrAll() throws DavException {
        SupportedCalendarComponentSet property = new SupportedCalendarComponentSet();
        assertThat(write(property, calendar))
                .isEqualTo("<C:comp name=\"VEVENT\"/><C:comp name=\"VTODO\"/><C:comp name=\"VJOURNAL\"/>");
        assertThat(accepted(property, "<x><comp name='vtodo'/><comp name='VPOLL'/></x>"))
                .contains("name=\"VTODO\"")
                .doesNotContain("VPOLL", "VEVENT");
        assertThat(property.onlyAtCreation()).isTrue();
        refused(property, "<x><comp name='VPOLL'/></x>");
        refused(property, "<x/>");
    }

    @Test
    void limitsAndFormatsShouldBeTold() throws DavException {
        assertThat(write(new SupportedCalendarData(), calendar))
                .isEqualTo("<C:calendar-data content-type=\"text/calendar\" version=\"2.0\"/>"
                        + "<C:calendar-data content-type=\"application/calendar+json\" version=\"2.0\"/>"
                        + "<C:calendar-data content-type=\"application/calendar+xml\" version=\"2.0\"/>");
        assertThat(write(new CalendarCollationSet(), calendar))
                .contains("<C:supported-collation>i;ascii-casemap</C:supported-collation>", "i;octet");
        assertThat(write(new CalendarMaxResourceSize(), calendar)).isEqualTo("10485760");
        assertThat(write(new SupportedRscaleSet(), calendar))
                .startsWith("<C:supported-rscale>GREGORIAN</C:supported-rscale>");
        Resource home = new Facet(new Home(Calendars.AREA, TestCalendar.actor().user()));
        assertThat(write(new SupportedCalendarComponentSets(), home))
                .startsWith("<C:supported-calendar-component-set><C:comp name=\"VEVENT\"/></C:supported-");
    }

    @Test
    void timeZonesShouldBeValidAndTellTheirName() throws DavException {
        assertThat(accepted(new CalendarTimezone(), "<x>" + BERLIN + "</x>")).contains("TZID:Europe/Berlin");
        XmlElement stored =
                new XmlElement(CalDavNames.CALENDAR_TIMEZONE, Map.of(), List.of(new XmlElement.Text(BERLIN)));
        assertThat(write(new CalendarTimezoneId(), new TestCalendar(stored))).isEqualTo("Europe/Berlin");
        assertThat(new CalendarTimezoneId().hasDefault(calendar)).isFalse();
        assertThat(accepted(new CalendarTimezoneId(), "<x>America/New_York</x>"))
                .isEqualTo("America/New_York");
        assertThat(accepted(new CalendarTimezone(), "<x>Europe/Berlin</x>")).contains("BEGIN:VTIMEZONE");
        refused(new CalendarTimezone(), "<x>Atlantis</x>");
        refused(new CalendarTimezone(), "<x>BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR</x>");
        refused(new CalendarTimezoneId(), "<x>Atlantis</x>");
    }

    @Test
    void theTwoFormsOfATimeZoneShouldStandForEachOther() throws DavException {
        XmlElement name =
                new XmlElement(CalDavNames.CALENDAR_TIMEZONE_ID, Map.of(), List.of(new XmlElement.Text("Asia/Tokyo")));
        TestCalendar named = new TestCalendar(name);
        assertThat(new CalendarTimezone().hasDefault(named)).isTrue();
        assertThat(write(new CalendarTimezone(), named)).contains("BEGIN:VCALENDAR", "TZID:Asia/Tokyo");
        assertThat(new CalendarTimezone().hasDefault(calendar)).isFalse();
        assertThat(new CalendarTimezone().otherForms()).containsExactly(CalDavNames.CALENDAR_TIMEZONE_ID);
        assertThat(new CalendarTimezoneId().otherForms()).containsExactly(CalDavNames.CALENDAR_TIMEZONE);
    }

    @Test
    void onlyATimeZoneThatIsNoDefinitionShouldBeDispensable() throws DavException {
        assertThat(new CalendarTimezone().isDispensable(Xml.caldav("<x>Atlantis</x>")))
                .isTrue();
        assertThat(new CalendarTimezone().isDispensable(Xml.caldav("<x/>"))).isTrue();
        assertThat(new CalendarTimezone().isDispensable(Xml.caldav("<x>BEGIN:VCALENDAR</x>")))
                .isFalse();
    }

    @Test
    void coloursAndOrdersShouldBeValidAndKeepWhatAppleAdds() throws DavException {
        CalendarColor color = new CalendarColor();
        for (String value : List.of("#FF2968", "#ff2968FF", "darkslateblue")) {
            assertThat(accepted(color, "<x>" + value + "</x>")).isEqualTo(value);
        }
        assertThat(color.accept(Xml.caldav("<x symbolic-color='blue'>#FF2968</x>"), calendar)
                        .attribute("symbolic-color"))
                .hasValue("blue");
        assertThat(color.name()).isEqualTo(AppleNames.CALENDAR_COLOR);
        refused(color, "<x>#FF29</x>");
        refused(color, "<x>url(http://example.com)</x>");
        assertThat(accepted(new CalendarOrder(), "<x> 7 </x>")).isEqualTo("7");
        refused(new CalendarOrder(), "<x>first</x>");
    }

    @Test
    void transparencyAndDescriptionShouldBeKept() throws DavException {
        assertThat(write(new ScheduleCalendarTransp(), calendar)).isEqualTo("<C:opaque/>");
        assertThat(accepted(new ScheduleCalendarTransp(), "<x><transparent/></x>"))
                .contains("transparent");
        refused(new ScheduleCalendarTransp(), "<x><cloudy/></x>");
        assertThat(accepted(new CalendarDescription(), "<x>Büro &amp; mehr</x>"))
                .isEqualTo("Büro &amp; mehr");
        refused(new CalendarDescription(), "<x>" + "x".repeat(20_000) + "</x>");
    }

    @Test
    void principalsShouldTellTheirAddressesAndType() throws DavException {
        Resource user = new Facet(TestCalendar.actor().user());
        assertThat(write(new CalendarUserAddressSet(), user))
                .startsWith("<D:href preferred=\"1\">mailto:lisa@example.com</D:href>"
                        + "<D:href>mailto:l@example.com</D:href><D:href>/dav/principals/users/3/</D:href>"
                        + "<D:href>urn:uuid:");
        assertThat(write(new CalendarUserTypeProperty(), user)).isEqualTo("INDIVIDUAL");
        Resource room = new Facet(
                new BookableResource(1, 1, "r", "R", Optional.of("r@example.com"), BookableResource.Kind.ROOM));
        assertThat(write(new CalendarUserTypeProperty(), room)).isEqualTo("ROOM");
        assertThat(write(new CalendarUserAddressSet(), room)).contains(">mailto:r@example.com</D:href>");
        assertThat(write(new CalendarUserTypeProperty(), new Facet(new Group(1, 1, "g", "G", List.of()))))
                .isEqualTo("GROUP");
        assertThat(write(new CalendarHomeSet(), user)).isEqualTo("<D:href>/dav/caldav/</D:href>");
    }

    @Test
    void calendarDataShouldBeGivenWholeOrInTheFormAskedFor() throws DavException {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "DTSTART:20260704T100000Z\r\nSUMMARY:a<b&c\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        calendar.put("a.ics", text);
        CalendarData property = new CalendarData();
        assertThat(write(property, calendar.object("a.ics")))
                .isEqualTo(text.replace("\r", "&#13;").replace("a<b&c", "a&lt;b&amp;c"));
        XmlElement part =
                Xml.caldav("<calendar-data><comp name='VCALENDAR'><prop name='VERSION'/></comp></calendar-data>");
        assertThat(write(property, calendar.object("a.ics"), part))
                .contains("VERSION")
                .doesNotContain("VEVENT");
        calendar.putBroken("broken.ics", new ItemIndex("2", "VEVENT", Optional.empty(), List.of()));
        assertThat(write(property, calendar.object("broken.ics"))).as("whole").isEqualTo("broken");
        assertThatThrownBy(() -> write(property, calendar.object("broken.ics"), part))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.VALID_CALENDAR_DATA));
        assertThat(property.appliesTo(calendar)).isFalse();
        XmlElement json = Xml.caldav("<calendar-data content-type='application/json'/>");
        assertThatThrownBy(() -> write(property, calendar.object("a.ics"), json))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.SUPPORTED_CALENDAR_DATA));
    }

    @Test
    void theStandardCollectionsShouldHaveNamesInEveryLanguage() {
        CalendarCollectionType type = TestCalendar.TYPE;
        assertThat(type.standardCollections()).hasSize(2);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.FRENCH, Locale.ITALIAN, Locale.JAPAN)) {
            assertThat(type.homeDisplayName(locale)).isNotBlank();
        }
        assertThat(type.homeDisplayName(Locale.GERMANY)).isEqualTo("Kalender");
        assertThat(type.homeDisplayName(Locale.JAPAN)).isEqualTo("Calendars");
    }
}
