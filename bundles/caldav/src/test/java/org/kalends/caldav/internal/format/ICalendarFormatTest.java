/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.kind.ComponentSet;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

class ICalendarFormatTest {
    private final ICalendarFormat format = new ICalendarFormat(() -> "new-uid");

    static StoredCollection calendar(String... types) {
        Map<PropertyName, String> properties = types.length == 0
                ? Map.of()
                : Map.of(
                        StoredXml.key(CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET),
                        StoredXml.of(new ComponentSet(List.of(types))
                                .element(CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET)));
        return new StoredCollection(
                new CollectionId(1, "c"),
                "calendar",
                1,
                "c",
                false,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                properties,
                List.of(),
                0);
    }

    static String object(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    static String event(String... lines) {
        return object("BEGIN:VEVENT\r\nUID:u1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    private AcceptedObject accept(String text) throws DavException {
        return format.accept(Octets.utf8(text), calendar());
    }

    private void refused(Precondition precondition, String text) {
        assertThatThrownBy(() -> accept(text)).as(text).isInstanceOfSatisfying(DavException.class, e -> {
            assertThat(e.precondition()).hasValue(precondition);
            assertThat(e.getMessage()).endsWith(".");
        });
    }

    @Test
    void aGoodObjectShouldBeKeptOctetForOctet() throws DavException {
        for (String text : List.of(
                event("DTSTART:20260704T100000Z", "X-TITLE;X-P=\"Room 42\":Ü"),
                event("DTSTART:20260704T100000Z").replace("\r\n", "\n"),
                event("DTSTART:20260704T100000Z").replace("BEGIN", "begin"),
                event("DTSTART:20260704T100000Z") + "\r\n\r\n",
                event("DTSTART:20260704T100000Z", "SUMMARY:a\r\n b\r\n\tc"))) {
            AcceptedObject accepted = accept(text);
            assertThat(accepted.altered()).as(text).isFalse();
            assertThat(accepted.octets()).isEqualTo(Octets.utf8(text));
        }
    }

    @Test
    void theMediaTypeShouldNameTheComponent() throws DavException {
        assertThat(accept(event("DTSTART:20260704T100000Z")).mediaType())
                .isEqualTo("text/calendar; charset=utf-8; component=VEVENT");
    }

    @Test
    void theIndexShouldHaveUidKindAndFoldedTerms() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "SUMMARY:Größe\\, neu", "LOCATION:Here"));
        assertThat(accepted.index().uid()).isEqualTo("u1");
        assertThat(accepted.index().kind()).isEqualTo("VEVENT");
        assertThat(accepted.index().terms())
                .anySatisfy(term -> {
                    assertThat(term.field()).isEqualTo("SUMMARY");
                    assertThat(term.text()).isEqualToIgnoringCase(term.text()).contains(", ");
                })
                .noneMatch(term -> term.field().equals(IndexFields.INCOMPLETE));
    }

    @Test
    void longTextsShouldBeCutInTheIndexAndMarked() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "DESCRIPTION:" + "x".repeat(5_000)));
        assertThat(accepted.index().terms())
                .anyMatch(term -> term.field().equals(IndexFields.INCOMPLETE))
                .allMatch(term -> term.text().length() <= 1_000);
    }

    @Test
    void knownFlawsShouldBeMendedAndNothingElse() throws DavException {
        AcceptedObject accepted = accept("\ufeffBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\r\nDTSTART:20260704T100000Z\r\n"
                + "DTEND:20260704T110000Z\r\nDURATION:PT1H\r\nSUMMARY:a\u0000b\u0007c\r\n  d\r\nX-LONG;x=y:z\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text())
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kalends//CalDAV//EN\r\nBEGIN:VEVENT\r\n"
                        + "UID:new-uid\r\nDTSTART:20260704T100000Z\r\nDTEND:20260704T110000Z\r\nSUMMARY:abc\r\n  d\r\n"
                        + "X-LONG;x=y:z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(accepted.index().uid()).isEqualTo("new-uid");
    }

    @Test
    void componentsOfExtensionsShouldBeKeptBesideTheObject() throws DavException {
        for (String beside : List.of(
                "BEGIN:X-LIC-ERROR\r\nX-A:1\r\nEND:X-LIC-ERROR",
                "BEGIN:VPARTY\r\nUID:other\r\nEND:VPARTY\r\nBEGIN:X-B\r\nEND:X-B")) {
            String text = object(beside, "BEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT");
            AcceptedObject accepted = accept(text);
            assertThat(accepted.altered()).isFalse();
            assertThat(accepted.octets().text()).isEqualTo(text);
            assertThat(accepted.index().uid()).isEqualTo("u1");
            assertThat(accepted.index().kind()).isEqualTo("VEVENT");
        }
        AcceptedObject named = accept(
                object("BEGIN:VEVENT\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT", "BEGIN:X-B\r\nX-A:1\r\nEND:X-B"));
        assertThat(named.octets().text()).contains("BEGIN:X-B\r\nX-A:1\r\nEND:X-B\r\n", "UID:new-uid");
    }

    @Test
    void aComponentOfAnExtensionAloneShouldBeNoObject() {
        refused(CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT, object("BEGIN:X-B\r\nUID:1\r\nEND:X-B"));
        refused(
                CalDavPreconditions.VALID_CALENDAR_OBJECT_RESOURCE,
                object("BEGIN:VTODO\r\nUID:1\r\nEND:VTODO", "BEGIN:VALARM\r\nUID:1\r\nEND:VALARM"));
    }

    @Test
    void moreTimeZonesThanThereAreShouldBeRefused() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n";
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                event("DTSTART:20260704T100000Z").replace("BEGIN:VEVENT", zone.repeat(1_001) + "BEGIN:VEVENT"));
    }

    @Test
    void anOverrideWithoutUidShouldGetThatOfItsSeries() throws DavException {
        AcceptedObject accepted = accept(object(
                "BEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260704T100000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT",
                "BEGIN:VEVENT\r\nRECURRENCE-ID:20260705T100000Z\r\nDTSTART:20260705T110000Z\r\nEND:VEVENT"));
        assertThat(accepted.index().uid()).isEqualTo("u1");
        assertThat(accepted.octets().text().split("UID:u1", -1)).hasSize(3);
    }

    @Test
    void aFoldWithinACharacterShouldBeTakenOut() throws DavException {
        byte[] whole =
                event("DTSTART:20260704T100000Z", "SUMMARY:Gr#ße\r\n  on").getBytes(StandardCharsets.UTF_8);
        String latin = new String(whole, StandardCharsets.ISO_8859_1).replace("#", "\u00c3\r\n \u00bc");
        AcceptedObject accepted = format.accept(Octets.of(latin.getBytes(StandardCharsets.ISO_8859_1)), calendar());
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text()).contains("SUMMARY:Grüße\r\n  on\r\n");
    }

    @Test
    void whatIsNoICalendarShouldBeRefused() {
        Precondition invalid = CalDavPreconditions.VALID_CALENDAR_DATA;
        refused(invalid, "");
        refused(invalid, "hello");
        refused(invalid, event("DTSTART:20260704T100000Z") + event("DTSTART:20260704T100000Z"));
        refused(invalid, "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n");
        refused(invalid, event("DTSTART:20260704T100000Z").replace("VERSION:2.0", "VERSION:1.0"));
        refused(invalid, event("SUMMARY:no start"));
        refused(invalid, event("DTSTART:tomorrow"));
        refused(invalid, event("DTSTART:20260704T100000Z", "DTSTART:20260705T100000Z"));
        refused(invalid, event("DTSTART:20260704T100000Z", "DURATION:long"));
        refused(invalid, event("DTSTART:20260704T100000Z", "RRULE:FREQ=SOMETIMES"));
        refused(invalid, event("DTSTART:20260704T100000Z", "EXDATE:20269999"));
        refused(
                invalid,
                event("DTSTART:20260704T100000Z", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:soon", "END:VALARM"));
        refused(invalid, object("BEGIN:VTODO\r\nUID:1\r\nRRULE:FREQ=DAILY\r\nEND:VTODO"));
    }

    @Test
    void anEndShouldBeADateExactlyWhenTheStartIsOne() throws DavException {
        for (String start : List.of("DTSTART:20260704T100000Z", "DTSTART:20260704T100000")) {
            refused(CalDavPreconditions.VALID_CALENDAR_DATA, event(start, "DTEND;VALUE=DATE:20260705"));
            accept(event(start, "DTEND:20260704T110000"));
        }
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                event("DTSTART;VALUE=DATE:20260704", "DTEND:20260705T000000Z"));
        accept(object("BEGIN:VTODO\r\nUID:1\r\nDTSTART;VALUE=DATE:20260704\r\nDUE:20260705T100000Z\r\nEND:VTODO"));
    }

    @Test
    void aTaskThatRecursByItsDueShouldBeTaken() throws DavException {
        String task = object("BEGIN:VTODO\r\nUID:1\r\nDUE:20260704T100000Z\r\nRRULE:FREQ=DAILY\r\nEND:VTODO");
        assertThat(accept(task).altered()).isFalse();
    }

    @Test
    void aYearFilledWithBlanksShouldBeFilledWithZeros() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "CREATED:   51222T205954Z"));
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text()).contains("\r\nCREATED:00051222T205954Z\r\n");
        refused(CalDavPreconditions.VALID_CALENDAR_DATA, event("DTSTART:   51222T205954Z"));
    }

    @Test
    void aBlankLineWithinAFoldedOneShouldBeTakenOut() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "SUMMARY:one\r\n\r\n  two"));
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text()).contains("\r\nSUMMARY:one\r\n  two\r\n");
    }

    @Test
    void octetsThatAreNotUtf8ShouldBeRefused() {
        byte[] latin = event("DTSTART:20260704T100000Z", "SUMMARY:é").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> format.accept(Octets.of(latin), calendar()))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.VALID_CALENDAR_DATA));
    }

    @Test
    void whatSection41KeepsOutShouldBeRefused() {
        Precondition unfit = CalDavPreconditions.VALID_CALENDAR_OBJECT_RESOURCE;
        refused(unfit, event("DTSTART:20260704T100000Z").replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REQUEST"));
        refused(unfit, object("X-NOTHING:1"));
        refused(
                unfit,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT",
                        "BEGIN:VTODO\r\nUID:1\r\nEND:VTODO"));
        refused(
                unfit,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:2\r\nRECURRENCE-ID:20260704T100000Z\r\nDTSTART:20260704T100000Z\r\n"
                                + "END:VEVENT"));
        refused(
                unfit,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260705T100000Z\r\nEND:VEVENT"));
        refused(unfit, object("BEGIN:VEVENT\r\nUID:\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT"));
    }

    @Test
    void aRecurrenceIdOfAnotherTypeThanTheStartShouldBeRefused() {
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;VALUE=DATE:20260705\r\nDTSTART:20260705T100000Z\r\n"
                                + "END:VEVENT"));
    }

    @Test
    void overridesWithoutMasterAndACopiedOverrideWithRuleShouldBeTaken() throws DavException {
        String text = event("RECURRENCE-ID:20260704T100000Z", "DTSTART:20260704T100000Z", "RRULE:FREQ=DAILY;COUNT=2");
        assertThat(accept(text).altered()).isFalse();
    }

    @Test
    void componentsOutsideTheSetOfTheCalendarShouldBeRefused() {
        Octets event = Octets.utf8(event("DTSTART:20260704T100000Z"));
        assertThatThrownBy(() -> format.accept(event, calendar("VTODO")))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT));
        refused(CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT, object("BEGIN:VPOLL\r\nUID:1\r\nEND:VPOLL"));
    }

    @Test
    void tooManyOctetsShouldBeRefused() {
        Octets large = Octets.of(new byte[11 * 1024 * 1024]);
        assertThatThrownBy(() -> format.accept(large, calendar()))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.MAX_RESOURCE_SIZE));
    }

    @Test
    void hostileObjectsShouldCostLittle() throws DavException {
        long start = System.nanoTime();
        accept(event("DTSTART:20260704T100000Z", "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "A".repeat(9_000_000)));
        accept(event("DTSTART:19000101T000000Z", "RRULE:FREQ=SECONDLY;COUNT=1000000000"));
        accept(event("DTSTART:19000101T000000Z", "RRULE:FREQ=SECONDLY;UNTIL=20990101T000000Z", "EXRULE:FREQ=SECONDLY"));
        accept(event("DTSTART:20260704T100000Z", "RDATE:" + "20260705T100000Z,".repeat(40_000)));
        accept(event("DTSTART:20260704T100000Z", "ATTENDEE:mailto:a@example.com\r\n".repeat(50_000) + "X:1"));
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                event("RRULE:FREQ=DAILY\r\n".repeat(100_000) + "DTSTART:20260704T100000Z"));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
    }
}
