/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.scheduling.api.IncomingMessage;
import org.kalends.scheduling.api.IncomingMessages;
import org.kalends.scheduling.api.MailSource.Fate;
import org.kalends.scheduling.api.Reception;

/** Mails as programs write them, and as they should not; {@code mails/expected.txt} says what is in each. */
class MailReadingTest {
    private static final int MOST = 1024 * 1024;

    private final Delivered delivered = new Delivered();
    private final SenderRate rate = new SenderRate(InstantSource.system());

    @BeforeEach
    void allow() {
        rate.allow(100);
    }

    private static InputStream open(String name) {
        return MailReadingTest.class.getResourceAsStream("mails/" + name);
    }

    static Stream<String> expectations() throws IOException {
        try (InputStream table = open("expected.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private Fate read(IncomingMessages messages, String name, String trusted, int most) throws IOException {
        try (InputStream mail = open(name + ".eml")) {
            return new MailReading(messages, trusted, most, rate).read(1, mail);
        }
    }

    private Fate read(String name) throws IOException {
        return read(delivered, name, "", MOST);
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void eachMailIsWhatItIs(String line) throws IOException {
        String name = line.split(" ")[0];
        String expected = line.split(" ")[1];

        assertThat(read(name)).isEqualTo(expected.equals("REFUSED") ? Fate.REFUSED : Fate.HANDLED);
        switch (expected) {
            case "BOUNCE" -> assertThat(delivered.bounces)
                    .containsExactly("1.5.dQ.7d444840-9dc0-11d1-b245-5ffdce74fad2 mailto:paul@example.net 5.1");
            case "NONE", "REFUSED" -> assertThat(delivered.messages).isEmpty();
            default -> assertThat(delivered.messages)
                    .singleElement()
                    .satisfies(message -> isFromPaul(message, expected));
        }
        assertThat(delivered.bounces).hasSize(expected.equals("BOUNCE") ? 1 : 0);
    }

    private static void isFromPaul(IncomingMessage message, String method) {
        assertThat(message.sender().toLowerCase(Locale.ROOT)).isEqualTo("mailto:paul@example.net");
        assertThat(message.recipients()).contains("mailto:anna@example.org");
        assertThat(message.id()).startsWith("<m").endsWith("@mail.example.net>");
        assertThat(message.calendar())
                .startsWith("BEGIN:VCALENDAR")
                .contains("METHOD:" + method, "SUMMARY:Gespräch über Öl", "UID:040000008200E00074C5B7101A82E008");
    }

    @Test
    void whatIsRefusedIsPutAsideAndWhatFailsComesAgain() throws IOException {
        assertThat(read(new Delivered(new Reception.Refused("no")), "gmail-request", "", MOST))
                .isEqualTo(Fate.REFUSED);
        assertThat(read(new Delivered(new Reception.Ignored("old")), "gmail-request", "", MOST))
                .isEqualTo(Fate.HANDLED);
        IncomingMessages away = new IncomingMessages() {
            @Override
            public Reception receive(IncomingMessage message) {
                throw new IllegalStateException("The store is away");
            }

            @Override
            public Reception undelivered(String id, String recipient, String status) {
                throw new IllegalStateException("The store is away");
            }
        };
        assertThat(read(away, "gmail-request", "", MOST)).isEqualTo(Fate.LATER);
    }

    @Test
    void noMoreMailsOfASenderAreReadThanThereMayBe() throws IOException {
        rate.allow(2);

        assertThat(read("gmail-request")).isEqualTo(Fate.HANDLED);
        assertThat(read("outlook-request")).isEqualTo(Fate.HANDLED);
        assertThat(read("apple-request")).isEqualTo(Fate.REFUSED);
        assertThat(read("bounce-postfix")).isEqualTo(Fate.HANDLED);

        assertThat(delivered.messages).hasSize(2);
    }

    @Test
    void aMailThatIsTooLongIsNotRead() throws IOException {
        assertThat(read(delivered, "gmail-request", "", 500)).isEqualTo(Fate.REFUSED);
        assertThat(delivered.messages).isEmpty();
    }

    @Test
    void whereAServerIsTrustedOnlyWhatItConfirmsIsBelieved() throws IOException {
        assertThat(read(delivered, "gmail-request", "mx.example.org", MOST)).isEqualTo(Fate.REFUSED);
        assertThat(read(delivered, "exchange-accepted", "mx.elsewhere.test", MOST))
                .isEqualTo(Fate.REFUSED);
        assertThat(delivered.messages).isEmpty();

        assertThat(read(delivered, "exchange-accepted", "mx.example.org", MOST)).isEqualTo(Fate.HANDLED);
        assertThat(delivered.messages).hasSize(1);
    }

    @Test
    void anyOctetsAreReadWithoutHarm() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] octets = new byte[random.nextInt(2000)];
            random.nextBytes(octets);
            byte[] head = "From: a@example.net\r\nContent-Type: multipart/mixed; boundary=\"\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] mail = new byte[head.length + octets.length];
            System.arraycopy(head, 0, mail, 0, head.length);
            System.arraycopy(octets, 0, mail, head.length, octets.length);
            assertThat(new MailReading(delivered, "", MOST, rate).read(1, new ByteArrayInputStream(mail)))
                    .isNotEqualTo(Fate.LATER);
        }
        assertThat(delivered.messages).isEmpty();
    }
}
