/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.itests.exchange.CardLines.Line;
import org.kalends.itests.exchange.ContactsProgram.Edit;

/**
 * The same cards in two programs, one of version 3.0 that is shown all books as one, one of version 4.0 that is shown each: people change
 * cards in both, offline and at once, and in the end both show what was entered, and nothing else has gone or come. {@code
 * -Dkalends.cards.histories} says how many such histories there are, {@code -Dkalends.cards.seed} which is the first.
 */
class TwoProgramsIT {
    private static final int HISTORIES = Integer.getInteger("kalends.cards.histories", 200);
    private static final long SEED = Long.getLong("kalends.cards.seed", 1);
    private static final int STEPS = 14;
    private static final String MACOS = "macOS/14.5 (23F79) AddressBookCore/2576.600.21";
    private static final String DAVX5 = "DAVx5/4.4.5-ose (dav4jvm; okhttp/4.12.0) Android/14";
    private static final String UNION = "/dav/carddav/Contacts/";
    private static final String STANDARD = "/dav/carddav/contacts/";
    private static final List<String> TEXTS = List.of(
            "Änne",
            "one\\, two\\; three\\nfour",
            "\uD83D\uDE00 ok",
            "x".repeat(200),
            "a \\\\ b",
            "http://example.org/?a=b:c");
    private static final Set<String> OF_EVERY_CARD = Set.of("VERSION", "UID", "N", "X-KALENDS-OTHER-VERSION");

    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users: [ { id: 5, login: anna, password: "{noop}secret", permissions: [contacts, infostore] } ]
            """;

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private final Client client = Client.at(server.baseUri()).as("anna");
    private final String friends = Samples.newAddressBook(client);

    /** A server of their own: one of the programs shows all books of a user as one, whoever has made them. */
    @BeforeAll
    static void start() throws IOException {
        Distribution.configure(folder.resolve("etc"), IDENTITY);
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    @Test
    void whatIsEnteredInOneIsShownInBothAndNothingElseChanges() {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            new History(seed).run();
        }
    }

    /** What has been entered. */
    private final class History {
        private final Random random;
        private final String name;
        private final ContactsProgram old;
        private final ContactsProgram modern;
        private final Map<String, Map<ContactField, String>> truth = new TreeMap<>();
        private final Set<String> numbered = new HashSet<>();
        private final List<String> log = new ArrayList<>();
        private int made;

        History(long seed) {
            random = new Random(seed);
            name = "history" + seed;
            boolean forgetful = random.nextInt(3) == 0;
            old = new ContactsProgram(client, MACOS, List.of(UNION), "3.0", forgetful, random);
            modern = new ContactsProgram(client, DAVX5, List.of(STANDARD, friends), "4.0", false, random);
        }

        void run() {
            try {
                check(old);
                check(modern);
                create(modern);
                for (int step = 0; step < STEPS; step++) {
                    act(random.nextBoolean() ? old : modern);
                }
                for (ContactsProgram program : List.of(old, modern)) {
                    check(program);
                }
                modern.cards().forEach(modern::delete);
            } catch (AssertionError e) {
                throw new AssertionError(name + ": " + String.join("; ", log) + '\n' + e.getMessage(), e);
            }
        }

        private void act(ContactsProgram program) {
            int action = random.nextInt(10);
            if (action == 0 || program.cards().isEmpty() && action < 4) {
                create(program);
            } else if (action < 3 || program.cards().isEmpty()) {
                check(program);
            } else if (action == 3) {
                delete(program, any(program.cards()));
            } else {
                edit(program, any(program.cards()));
            }
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private List<ContactField> fields(ContactsProgram program) {
            return Stream.of(ContactField.values())
                    .filter(program::knows)
                    .filter(field -> !isLost(field))
                    .toList();
        }

        private void create(ContactsProgram program) {
            made++;
            String uid = name + '-' + made;
            Map<ContactField, String> entered = new EnumMap<>(ContactField.class);
            for (ContactField field : fields(program)) {
                if (field == ContactField.NAME || random.nextInt(3) == 0 || isPaired(field)) {
                    entered.put(field, value(field));
                }
            }
            List<Line> lines = new ArrayList<>(List.of(
                    Line.of("VERSION:" + program.version()), Line.of("UID:" + uid), Line.of("N:" + uid + ";;;;")));
            entered.forEach((field, value) ->
                    field.written(program.version(), value, "new" + field).forEach(lines::add));
            String book = program == old ? UNION : any(List.of(STANDARD, friends));
            program.create(book + uid + ".vcf", new CardLines(lines));
            truth.put(uid, entered);
            note(program, uid, entered);
            log.add(program.version() + " makes " + uid + ' ' + entered.keySet());
        }

        /** A program that gives back nothing it does not know is recognised where it gives back nothing of several. */
        private boolean isPaired(ContactField field) {
            return old.isForgetful() && (field == ContactField.GENDER || field == ContactField.ANNIVERSARY);
        }

        private boolean isKept(ContactField field, String uid) {
            return !old.isForgetful()
                    || !field.isExtensionIn("3.0")
                    || truth.getOrDefault(uid, Map.of()).containsKey(ContactField.GENDER);
        }

        /** What has such a name in its own version, too, it loses as it does without a server. */
        private boolean isLost(ContactField field) {
            return old.isForgetful() && field.isExtensionIn("3.0") && field.isExtensionIn("4.0");
        }

        private void note(ContactsProgram program, String uid, Map<ContactField, String> entered) {
            if (program == modern && entered.containsKey(ContactField.MOBILE_PHONE)) {
                numbered.add(uid);
            }
        }

        private void edit(ContactsProgram program, String href) {
            String uid = program.uid(href);
            ContactField field = any(fields(program).stream()
                    .filter(choice -> isKept(choice, uid))
                    .toList());
            boolean kept = field == ContactField.NAME || isPaired(field);
            Optional<String> value = kept || random.nextInt(3) > 0 ? Optional.of(value(field)) : Optional.empty();
            boolean done = program.edit(href, new Edit(field, value));
            log.add(program.version() + (done ? " changes " : " finds no ") + uid + ' ' + field + value);
            if (done) {
                truth.computeIfPresent(uid, (same, card) -> edited(card, field, value));
                value.ifPresent(text -> note(program, uid, Map.of(field, text)));
                if (field == ContactField.MOBILE_PHONE && value.isEmpty()) {
                    numbered.remove(uid);
                }
            }
        }

        private Map<ContactField, String> edited(
                Map<ContactField, String> card, ContactField field, Optional<String> value) {
            Map<ContactField, String> after = new EnumMap<>(card);
            after.remove(field);
            value.ifPresent(text -> after.put(field, text));
            return after;
        }

        private void delete(ContactsProgram program, String href) {
            String uid = program.uid(href);
            if (program.delete(href)) {
                truth.remove(uid);
                log.add(program.version() + " deletes " + uid);
            }
        }

        private String value(ContactField field) {
            return switch (field) {
                case HOME_PHONE, WORK_PHONE, LABELLED_PHONE, MOBILE_PHONE -> "+49 30 " + random.nextInt(1_000_000);
                case HOME_MAIL, WORK_MAIL, MESSENGER -> "a" + random.nextInt(1_000_000) + "@example.org";
                case PHOTO -> photo();
                case GENDER -> any(List.of("M", "F", "O", "U"));
                case BIRTHDAY, ANNIVERSARY -> "19" + (10 + random.nextInt(90)) + any(List.of("0101", "1231", "0615"));
                default -> any(TEXTS) + random.nextInt(1_000_000);
            };
        }

        private String photo() {
            byte[] octets = new byte[3 * (1 + random.nextInt(300))];
            random.nextBytes(octets);
            octets[0] = (byte) 0xff;
            octets[1] = (byte) 0xd8;
            octets[2] = (byte) 0xff;
            return Base64.getEncoder().encodeToString(octets);
        }

        private void check(ContactsProgram program) {
            program.synchronise();
            Map<String, Map<ContactField, String>> shown = new HashMap<>();
            program.cards().forEach(href -> shown.put(program.uid(href), shown(program, href)));
            Map<String, Map<ContactField, String>> expected = new HashMap<>();
            truth.forEach((uid, card) -> expected.put(uid, visible(card, program.version())));
            log.add(program.version() + " synchronises");
            assertThat(shown).as("version " + program.version()).isEqualTo(expected);
        }

        private Map<ContactField, String> visible(Map<ContactField, String> card, String version) {
            Map<ContactField, String> visible = new EnumMap<>(ContactField.class);
            card.forEach((field, value) -> {
                if (field.isShownIn(version)) {
                    visible.put(field, value);
                }
            });
            return visible;
        }

        private Map<ContactField, String> shown(ContactsProgram program, String href) {
            CardLines card = program.card(href);
            Map<ContactField, String> shown = new EnumMap<>(ContactField.class);
            Set<Line> told = new HashSet<>();
            for (ContactField field : ContactField.values()) {
                if (field.isShownIn(program.version())) {
                    field.in(card, program.version()).ifPresent(line -> {
                        told.add(line);
                        shown.put(field, field.value(line, program.version()));
                    });
                }
            }
            assertThat(untold(card, told))
                    .as("what nobody entered\n" + card.text())
                    .isEmpty();
            assertThat(card.first("N")).contains(program.uid(href) + ";;;;");
            ContactField.MOBILE_PHONE
                    .in(card, program.version())
                    .filter(line -> program == modern)
                    .ifPresent(line -> assertThat(line.has("PID=1.1"))
                            .as("number of the number")
                            .isEqualTo(numbered.contains(program.uid(href))));
            return shown;
        }

        private Set<String> untold(CardLines card, Set<Line> told) {
            Set<String> untold = new TreeSet<>();
            card.lines().stream()
                    .filter(line -> !told.contains(line) && !OF_EVERY_CARD.contains(line.name()))
                    .filter(line -> !(line.name().equals("X-ABLABEL")
                            && told.stream().anyMatch(other -> other.group().equals(line.group()))))
                    .forEach(line -> untold.add(line.toString()));
            return untold;
        }
    }
}
