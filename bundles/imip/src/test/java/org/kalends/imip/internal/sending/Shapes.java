/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What messages there are: each method, each kind of time, whatever people write into texts and names. */
final class Shapes {
    private static final String AT_TEN = "DTSTART:20310106T090000Z\r\nDTEND:20310106T100000Z\r\n";
    private static final String TALK = AT_TEN + "SUMMARY:Talk\r\n";
    private static final String WHEN = "When: Monday, January 6, 2031, 10:00 AM – 11:00 AM (Central European Time)";
    private static final String INSTANCE = "RECURRENCE-ID:20310107T090000Z\r\n";

    private Shapes() {}

    static Stream<Shape> all() {
        return Stream.of(methods(), times(), texts(), people(), parts()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> methods() {
        return Stream.of(
                Shape.of("a request", "REQUEST", TALK, "Invitation: Talk", "Änne Beispiel invites you: Talk", WHEN),
                Shape.of("a request in German", "REQUEST", TALK, "Einladung: Talk", "Wann: Montag, 6. Januar 2031")
                        .in(Locale.GERMANY),
                Shape.of(
                                "a request in a language that is not there",
                                "REQUEST",
                                TALK,
                                "Invitation: Talk",
                                "invites you")
                        .in(Locale.forLanguageTag("sw")),
                Shape.of("another time", "REQUEST", TALK, "Changed: Talk", "* " + WHEN, "Before: Tuesday, January 7")
                        .after(TALK.replace("20310106", "20310107"))
                        .page("<del>Tuesday, January 7"),
                Shape.of("another title", "REQUEST", TALK, "Changed: Talk", "* What: Talk\n  Before: Walk")
                        .after(TALK.replace("Talk", "Walk")),
                Shape.of("a place that is gone", "REQUEST", TALK, "Changed: Talk", "* Where: (nothing)\n  Before: Hall")
                        .after(TALK + "LOCATION:Hall\r\n"),
                Shape.of("a cancellation", "CANCEL", TALK + "STATUS:CANCELLED\r\n", "Cancelled: Talk", "has cancelled"),
                Shape.of("a cancellation in German", "CANCEL", TALK, "Abgesagt: Talk", "hat abgesagt")
                        .in(Locale.GERMAN),
                Shape.of("a cancelled instance", "CANCEL", INSTANCE + TALK, "Cancelled: Talk", WHEN),
                Shape.of("an addition", "ADD", TALK, "Another date: Talk", "invites you to another date of: Talk"),
                Shape.of("a question", "REFRESH", "", "Question: (untitled)", "asks how it stands"),
                Shape.of("a proposal", "COUNTER", TALK, "Proposal: Talk", "proposes something else: Talk", WHEN),
                Shape.of("a proposal in German", "COUNTER", TALK, "Vorschlag: Talk", "schlägt etwas anderes vor")
                        .in(Locale.GERMANY),
                Shape.of(
                        "no to a proposal",
                        "DECLINECOUNTER",
                        TALK,
                        "Proposal declined: Talk",
                        "declined your proposal"),
                reply("ACCEPTED", "Accepted: Talk", "has accepted: Talk"),
                reply("TENTATIVE", "Tentatively accepted: Talk", "may come: Talk"),
                reply("DECLINED", "Declined: Talk", "has declined: Talk"),
                reply("DELEGATED", "Answer: Talk", "has answered: Talk"));
    }

    private static Shape reply(String partstat, String subject, String heading) {
        Shape shape = Shape.of("an answer that is " + partstat, "REPLY", TALK, subject, heading);
        String calendar = shape.message().calendar().replace("NEEDS-ACTION", partstat);
        return shape.with(calendar);
    }

    private static Stream<Shape> times() {
        String day = "DTSTART;VALUE=DATE:20310106\r\nSUMMARY:Fair\r\n";
        String zone = "DTSTART;TZID=America/New_York:20310106T100000\r\nDURATION:PT1H\r\nSUMMARY:Talk\r\n";
        return Stream.of(
                Shape.of("a day", "REQUEST", day, "Invitation: Fair", "When: Monday, January 6, 2031\n"),
                Shape.of(
                        "some days",
                        "REQUEST",
                        day + "DURATION:P3D\r\n",
                        "Invitation: Fair",
                        "Monday, January 6, 2031 – Wednesday, January 8, 2031"),
                Shape.of(
                        "a floating time",
                        "REQUEST",
                        "DTSTART:20310106T100000\r\nDURATION:PT1H\r\n",
                        "Invitation: (untitled)",
                        "10:00 AM – 11:00 AM\n"),
                Shape.of(
                        "another zone",
                        "REQUEST",
                        zone,
                        "Invitation: Talk",
                        "4:00 PM – 5:00 PM (Central European Time)"),
                Shape.of(
                        "a zone of a program",
                        "REQUEST",
                        zone.replace("America/New_York", "Eastern Standard Time"),
                        "Invitation: Talk",
                        "When: Monday, January 6, 2031"),
                Shape.of(
                        "a night",
                        "REQUEST",
                        TALK.replace("06T100000Z", "07T100000Z"),
                        "Invitation: Talk",
                        "10:00 AM – Tuesday, January 7, 2031, 11:00 AM"),
                Shape.of(
                        "a week long",
                        "REQUEST",
                        zone.replace("PT1H", "P1W"),
                        "Invitation: Talk",
                        "Monday, January 13, 2031"),
                Shape.of("no time", "REQUEST", "SUMMARY:Talk\r\n", "Invitation: Talk", "What: Talk"),
                Shape.of(
                        "a series",
                        "REQUEST",
                        TALK + "RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20310113T090000Z\r\n",
                        "Invitation: Talk",
                        "Repeats: weekly"),
                Shape.of(
                        "a series of an odd kind",
                        "REQUEST",
                        TALK + "RRULE:FREQ=HOURLY;COUNT=3\r\n",
                        "Invitation: Talk",
                        WHEN),
                Shape.of("an instance", "REQUEST", INSTANCE + TALK, "Invitation: Talk", WHEN));
    }

    private static Stream<Shape> texts() {
        String family = "👩\u200d👧";
        return Stream.of(
                Shape.of(
                        "umlauts",
                        "REQUEST",
                        AT_TEN + "SUMMARY:Öl über Äcker\r\n",
                        "Invitation: Öl über Äcker",
                        "What: Öl über Äcker"),
                Shape.of(
                        "emoji",
                        "REQUEST",
                        AT_TEN + "SUMMARY:" + family + " 🎉\r\n",
                        "Invitation: " + family + " 🎉",
                        family),
                Shape.of(
                        "from right to left",
                        "REQUEST",
                        AT_TEN + "SUMMARY:פגישה\r\n",
                        "Invitation: פגישה",
                        "What: פגישה"),
                Shape.of(
                        "a direction that is turned",
                        "REQUEST",
                        AT_TEN + "SUMMARY:a\u202egpj.exe\r\n",
                        "Invitation: agpj.exe",
                        "invites you: agpj.exe"),
                Shape.of("another script", "REQUEST", AT_TEN + "SUMMARY:会议\r\n", "Invitation: 会议", "会议"),
                Shape.of("no title", "REQUEST", AT_TEN, "Invitation: (untitled)", "invites you: (untitled)"),
                Shape.of("an empty title", "REQUEST", AT_TEN + "SUMMARY:\r\n", "Invitation: (untitled)", WHEN),
                Shape.of(
                        "signs of formats",
                        "REQUEST",
                        AT_TEN + "SUMMARY:{0} 'x' %s ${y}\r\n",
                        "Invitation: {0} 'x' %s ${y}",
                        "What: {0} 'x' %s ${y}"),
                Shape.of(
                        "a very long title",
                        "REQUEST",
                        AT_TEN + "SUMMARY:" + "ä".repeat(5000) + "\r\n",
                        "Invitation: " + "ä".repeat(238) + "…",
                        "ä".repeat(5000)),
                Shape.of(
                        "a title of lines",
                        "REQUEST",
                        AT_TEN + "SUMMARY:a\\nBcc: b@example.com\\n\\n<b>\r\n",
                        "Invitation: a Bcc: b@example.com <b>",
                        "invites you: a Bcc: b@example.com <b>"),
                Shape.of(
                                "a page in a description",
                                "REQUEST",
                                TALK + "DESCRIPTION:<script>alert('x')</script> & <b>\r\n",
                                "Invitation: Talk",
                                "<script>alert('x')</script> & <b>")
                        .page("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;b&gt;"),
                Shape.of(
                                "a page in a place",
                                "REQUEST",
                                TALK + "LOCATION:\"><img src=x>\\nRoom\r\n",
                                "Invitation: Talk",
                                "Where: \"><img src=x>\nRoom")
                        .page("&quot;&gt;&lt;img src=x&gt;<br>"),
                Shape.of(
                        "a very long description",
                        "REQUEST",
                        TALK + "DESCRIPTION:" + "x".repeat(20_000) + "\r\n",
                        "Invitation: Talk",
                        "x".repeat(10_000) + "…\n"));
    }

    private static Stream<Shape> people() {
        String many = IntStream.range(0, 1000)
                .mapToObj(number -> "ATTENDEE;CN=Guest " + number + ":mailto:g" + number + "@example.net\r\n")
                .collect(Collectors.joining());
        return Stream.of(
                Shape.of("a thousand", "REQUEST", TALK + many, "Invitation: Talk", "Guest 18 and 981 more"),
                Shape.of(
                                "a comma in a name",
                                "REQUEST",
                                TALK + "ATTENDEE;CN=\"Doe, Jane\":mailto:j@example.net\r\n",
                                "Invitation: Talk",
                                "Doe, Jane")
                        .to("mailto:paul@example.net", "Doe, Paul \"P\"", "\"Doe, Paul \\\"P\\\"\" <paul@example.net>"),
                Shape.of("a name that claims an address", "REQUEST", TALK, "Invitation: Talk", WHEN)
                        .to(
                                "mailto:paul@example.net",
                                "boss@example.org> x",
                                "\"boss@example.org> x\" <paul@example.net>"),
                Shape.of("a name of lines", "REQUEST", TALK, "Invitation: Talk", "A Bcc: x@example.com invites you")
                        .from("mailto:anna@example.org", "A\r\nBcc: x@example.com"),
                Shape.of("no names", "REQUEST", TALK, "Invitation: Talk", "anna@example.org invites you")
                        .from("mailto:anna@example.org", "")
                        .to("mailto:paul@example.net", "", "paul@example.net"),
                Shape.of("a name in other letters", "REQUEST", TALK, "Invitation: Talk", "Παῦλος invites you")
                        .from("mailto:anna@example.org", "Παῦλος")
                        .to("mailto:paul@example.net", "שלום", "\"שלום\" <paul@example.net>"),
                Shape.of("a host in other letters", "REQUEST", TALK, "Invitation: Talk", WHEN)
                        .to("mailto:paul@bücher.example", "Paul", "Paul <paul@xn--bcher-kva.example>"),
                Shape.of("an address that is encoded", "REQUEST", TALK, "Invitation: Talk", WHEN)
                        .to("MAILTO:o%27neill+tag@sub.example.net", "", "o'neill+tag@sub.example.net"),
                Shape.of(
                        "a group",
                        "REQUEST",
                        TALK + "ATTENDEE;CUTYPE=GROUP;CN=Board:mailto:board@example.net\r\n",
                        "Invitation: Talk",
                        "Who: paul@example.net, Board"),
                Shape.of(
                        "somebody for another",
                        "REQUEST",
                        TALK.replace(
                                "SUMMARY",
                                "COMMENT:x\r\nATTENDEE;SENT-BY=\"mailto:s@example.net\":mailto:b@example.net\r\nSUMMARY"),
                        "Invitation: Talk",
                        "b@example.net"));
    }

    private static Stream<Shape> parts() {
        return Stream.of(
                Shape.of(
                        "a file elsewhere",
                        "REQUEST",
                        TALK + "ATTACH;FMTTYPE=application/pdf:https://example.org/a.pdf\r\n",
                        "Invitation: Talk",
                        WHEN),
                Shape.of(
                        "a file inside",
                        "REQUEST",
                        TALK + "ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA\r\n",
                        "Invitation: Talk",
                        WHEN),
                Shape.of(
                        "extensions",
                        "REQUEST",
                        TALK + "X-ALT-DESC;FMTTYPE=text/html:<b>x</b>\r\n",
                        "Invitation: Talk",
                        WHEN));
    }
}
