/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.Version;

/** Cards shaped like those of programs: the lines that each of them writes, in its order, some of them left out. */
enum ProgramCard {
    APPLE(
            Version.V3,
            "PRODID:-//Apple Inc.//macOS 14.5//EN",
            "N:Berg%1$d;Anna;Maria;Dr.;",
            "X-PHONETIC-LAST-NAME:Berk",
            "NICKNAME:Ännchen",
            "ORG:Club\\, Inc.;North",
            "TITLE:Leiterin",
            "item1.EMAIL;type=INTERNET;type=pref:a%1$d@example.org",
            "item1.X-ABLabel:_$!<School>!$_",
            "EMAIL;type=INTERNET;type=HOME:b%1$d@example.org",
            "TEL;type=CELL;type=VOICE;type=pref:+49 170 %1$d",
            "TEL;type=HOME;type=FAX:+49 30 %1$d",
            "item2.ADR;type=HOME;type=pref:;;Weg %1$d\\nHinterhaus;Ulm;;89073;Deutschland",
            "item2.X-ABADR:de",
            "item3.URL;type=pref:https\\://example.org/",
            "item3.X-ABLabel:_$!<HomePage>!$_",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
            "item4.X-ABDATE;type=pref:2009-08-08",
            "item4.X-ABLabel:_$!<Anniversary>!$_",
            "item5.X-ABRELATEDNAMES;type=pref:Paula %1$d",
            "item5.X-ABLabel:_$!<Spouse>!$_",
            "item6.X-ABRELATEDNAMES:Otto",
            "item6.X-ABLabel:Onkel",
            "IMPP;X-SERVICE-TYPE=Jabber;type=HOME;type=pref:xmpp:a%1$d@example.org",
            "X-SOCIALPROFILE;type=fedi;x-user=a%1$d:https://example.org/@a",
            "NOTE:eins\\nzwei\\, drei",
            "PHOTO;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&9&9&x==;ENCODING=b;TYPE=JPEG:%2$s",
            "CATEGORIES:myContacts,Freunde",
            "X-ABShowAs:COMPANY"),
    GOOGLE(
            Version.V3,
            "N:Berg%1$d;Anna;;;",
            "EMAIL;TYPE=INTERNET;TYPE=HOME:a%1$d@example.org",
            "TEL;TYPE=CELL:+49 170 %1$d",
            "item1.TEL:+49 30 %1$d",
            "item1.X-ABLabel:Hütte",
            "ADR;TYPE=WORK:;;Ring %1$d;Ulm;;89073;DE;Ring %1$d\\nUlm",
            "ORG:Club",
            "TITLE:Chefin",
            "BDAY:19850412",
            "item2.X-ABDATE:2009-08-08",
            "item2.X-ABLabel:_$!<Anniversary>!$_",
            "item3.X-ABRELATEDNAMES:Paula",
            "item3.X-ABLabel:_$!<Sister>!$_",
            "X-PHONETIC-FIRST-NAME:An",
            "X-FILE-AS:Berg\\, Anna",
            "IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:a%1$d@example.org",
            "NOTE:a\\nb",
            "PHOTO:https://example.org/photo/%1$d",
            "CATEGORIES:myContacts"),
    OUTLOOK(
            Version.V3,
            "REV:2024-05-01T10:22:33Z",
            "N:Berg%1$d;Anna;;Frau;",
            "ORG:Club;Vorstand",
            "TITLE:Leiterin",
            "NOTE:Zeile 1\\r\\nZeile 2",
            "TEL;WORK;VOICE:+49 30 %1$d",
            "TEL;CELL;VOICE:+49 170 %1$d",
            "ADR;WORK;PREF:;;Ring %1$d;Ulm;BW;89073;Deutschland",
            "LABEL;WORK;PREF:Ring %1$d\\n89073 Ulm",
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
            "EMAIL;PREF;INTERNET:a%1$d@example.org",
            "X-MS-IMADDRESS:a%1$d@example.org",
            "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=B:%2$s",
            "PHOTO;TYPE=JPEG;ENCODING=b:%2$s",
            "BDAY:1985-04-12",
            "X-ANNIVERSARY:2009-08-08",
            "X-SPOUSE:Paula",
            "CLASS:CONFIDENTIAL",
            "CATEGORIES:Blaue Kategorie,Rote"),
    NEXTCLOUD(
            Version.V4,
            "PRODID:-//Sabre//Sabre VObject 4.5.4//EN",
            "N:Berg%1$d;Anna;;;",
            "ADR;TYPE=HOME:;;Weg %1$d;Ulm;;89073;Deutschland",
            "EMAIL;TYPE=\"HOME,INTERNET\":a%1$d@example.org",
            "TEL;TYPE=\"HOME,VOICE\":+49 30 %1$d",
            "ORG:Club",
            "TITLE:Chefin",
            "BDAY:19850412",
            "ANNIVERSARY:20090808",
            "GENDER:F",
            "LANG:de",
            "X-SOCIALPROFILE;TYPE=FEDI:https://example.org/@a",
            "RELATED;TYPE=SPOUSE:Paula",
            "X-MANAGERSNAME;X-NC-SCOPE=v2-local:Otto",
            "CLOUD;TYPE=HOME:a%1$d@example.org",
            "PHOTO;ENCODING=b;TYPE=image/jpeg:%2$s",
            "CATEGORIES:Freunde,Verein",
            "NOTE:a\\nb",
            "REV;VALUE=DATE-AND-OR-TIME:20240501T102233Z"),
    DAVX5(
            Version.V4,
            "PRODID:+//IDN bitfire.at//DAVx5/4.4.5-ose ez-vcard/0.12.1",
            "N:Berg%1$d;Anna;Maria;;",
            "X-PHONETIC-FIRST-NAME:An",
            "NICKNAME:Ann",
            "TEL;TYPE=cell;PREF=1:+49 170 %1$d",
            "davdroid1.TEL:+49 30 %1$d",
            "davdroid1.X-ABLabel:Hütte",
            "EMAIL;TYPE=home:a%1$d@example.org",
            "ORG:Club;North",
            "ROLE:Programmer",
            "IMPP;TYPE=home:xmpp:a%1$d@example.org",
            "ADR;TYPE=work;LABEL=\"Ring %1$d^n89073 Ulm\":;;Ring %1$d;Ulm;;89073;DE",
            "NOTE:a\\nb",
            "CATEGORIES:Freunde",
            "URL;TYPE=home:https://example.org/",
            "ANNIVERSARY:20090808",
            "BDAY:--0412",
            "RELATED;TYPE=spouse;VALUE=text:Paula",
            "davdroid2.RELATED;TYPE=\"friend,co-worker\";VALUE=text:Otto",
            "PHOTO:data:image/jpeg;base64,%2$s",
            "REV:20240501T102233Z"),
    EVOLUTION(
            Version.V3,
            "N:Berg%1$d;Anna;;;",
            "X-EVOLUTION-FILE-AS:Berg\\, Anna",
            "EMAIL;TYPE=WORK;X-EVOLUTION-UI-SLOT=1:a%1$d@example.org",
            "TEL;TYPE=HOME,VOICE;X-EVOLUTION-UI-SLOT=1:+49 30 %1$d",
            "ADR;TYPE=HOME:;;Weg %1$d;Ulm;;89073;DE",
            "LABEL;TYPE=HOME:Weg %1$d\\nUlm\\n89073\\nDE",
            "X-JABBER;TYPE=HOME;X-EVOLUTION-UI-SLOT=1:a%1$d@example.org",
            "X-EVOLUTION-SPOUSE:Paula",
            "X-EVOLUTION-ANNIVERSARY:2009-08-08",
            "X-EVOLUTION-VIDEO-URL:",
            "X-MOZILLA-HTML:FALSE",
            "BDAY:1985-04-12",
            "NOTE:a\\nb",
            "CALURI:https://example.org/calendar",
            "FBURL:https://example.org/busy",
            "PHOTO;ENCODING=b;TYPE=JPEG:%2$s",
            "CATEGORIES:Freunde",
            "REV:2024-05-01T10:22:33Z(0)"),
    THUNDERBIRD(
            Version.V4,
            "N:Berg%1$d;Anna;;;",
            "EMAIL;PREF=1:a%1$d@example.org",
            "EMAIL;TYPE=work:b%1$d@example.org",
            "TEL;TYPE=cell;VALUE=TEXT:+49 170 %1$d",
            "TEL;TYPE=work;VALUE=URI:tel:+49-30-%1$d",
            "ADR;TYPE=home:;;Weg %1$d,Hinterhaus;Ulm;;89073;DE",
            "NICKNAME:Ann",
            "ORG:Club;North",
            "TITLE:Chefin",
            "ROLE:Leitung",
            "URL;TYPE=work;VALUE=URL:https://example.org/",
            "BDAY;VALUE=DATE:19850412",
            "ANNIVERSARY;VALUE=DATE:20090808",
            "TZ;VALUE=TEXT:Europe/Berlin",
            "IMPP;VALUE=URI:xmpp:a%1$d@example.org",
            "NOTE:a\\nb",
            "X-CUSTOM1;VALUE=TEXT:one",
            "PHOTO;VALUE=URI:data:image/jpeg;base64\\,%2$s");

    private static final int OF_EACH = 150;

    private final Version version;
    private final List<String> lines;

    ProgramCard(Version version, String... lines) {
        this.version = version;
        this.lines = Arrays.asList(lines);
    }

    /** 1,050 cards, the same ones every time. */
    static Stream<Card> all() {
        return Stream.of(values())
                .flatMap(program -> IntStream.range(0, OF_EACH).mapToObj(program::card));
    }

    private Card card(int number) {
        Random random = new Random(ordinal() * 1_000L + number);
        List<String> written = new ArrayList<>();
        for (String line : lines) {
            // A label without what it labels is nobody's
            boolean part =
                    line.contains(".X-AB") && !written.isEmpty() && together(line, written.get(written.size() - 1));
            if (part
                    || !line.contains(".X-AB") && (line.startsWith("N:") || random.nextInt(4) > 0)
                    || isHead(line, random)) {
                written.add(line.formatted(number, photo(random)));
            }
        }
        return ConvertedCards.card(version, written.toArray(String[]::new));
    }

    private static boolean isHead(String line, Random random) {
        return line.contains(".X-AB")
                && !line.contains("X-ABLabel")
                && !line.contains("X-ABADR")
                && random.nextInt(4) > 0;
    }

    private static boolean together(String line, String before) {
        return before.startsWith(line.substring(0, line.indexOf('.') + 1));
    }

    private static String photo(Random random) {
        byte[] octets = new byte[3 * (1 + random.nextInt(40))];
        random.nextBytes(octets);
        return "/9j/" + Base64.getEncoder().encodeToString(octets);
    }

    /** The version that it writes. */
    Version version() {
        return version;
    }
}
