/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.Version;

/** Cards of many kinds of lines, in any company and order; the same ones every time. */
public final class Corpus {
    private static final int CARDS = 500;
    private static final int LINES = 6;

    private static final List<String> EITHER = List.of(
            "NICKNAME:Ann\\, Annie",
            "ORG;LANGUAGE=de:Verein\\; e. V.;Vorstand",
            "TEL:+49 30 1",
            "item1.TEL;TYPE=home:+49 30 2",
            "item1.X-ABLabel:Hut",
            "ADR;TYPE=home:;;Weg 1;Ulm;;;DE",
            "ADR;TYPE=work:;;Ring 2;Ulm;;;DE",
            "item3.ADR:;;Gasse 3;;;;",
            "EMAIL;X-A=b:a@example.org",
            "URL:https://example.org/",
            "NOTE:one\\ntwo",
            "IMPP:xmpp:a@example.org",
            "CLASS:CONFIDENTIAL",
            "X-JABBER;type=HOME:a@example.org",
            "CATEGORIES:a,b\\,c");

    private static final List<String> OLD = List.of(
            "TEL;type=HOME;type=VOICE;type=pref:+49 30 3",
            "TEL;HOME:+49 30 4",
            "EMAIL;TYPE=INTERNET,PREF:b@example.org",
            "LABEL;TYPE=home:Weg 1\\nUlm",
            "LABEL;TYPE=parcel:Tor 4",
            "item3.LABEL:Gasse \"3\"",
            "SORT-STRING:Berg",
            "BDAY:1985-04-12",
            "X-ANNIVERSARY;X-APPLE-OMIT-YEAR=1604:1604-02-29",
            "REV:1995-10-31T22:27:10.5Z",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==",
            "LOGO;BASE64:AAAA",
            "KEY;ENCODING=b;TYPE=X509:AAAA",
            "GEO:1.5;-2.5",
            "TZ:+01:00",
            "item2.X-ABRELATEDNAMES;type=pref:Paula",
            "item2.X-ABLabel:_$!<Spouse>!$_",
            "X-ABRELATEDNAMES:Hans",
            "X-GENDER:Female",
            "X-ADDRESSBOOKSERVER-KIND:group",
            "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1",
            "MAILER:M",
            "AGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD");

    private static final List<String> NEW = List.of(
            "TEL;VALUE=uri;TYPE=\"home,cell\";PREF=1;PID=2.1:tel:+49-30-5;ext=1",
            "TEL;PREF=1:+49 30 6",
            "EMAIL;PREF=2;ALTID=1:b@example.org",
            "ADR;TYPE=home;LABEL=\"Weg ^'1^'^nUlm\";GEO=\"geo:1,2\":;;Weg 4;;;;",
            "ADR;LABEL=Tor:;;;;;;",
            "ADR;TYPE=work:;;a;b;c;d;e;f;g;h;i",
            "FN;LANGUAGE=ja:An",
            "N;ALTID=1;LANGUAGE=ja;JSCOMPS=\";1\":An;Na;;;;Jr",
            "BDAY;CALSCALE=gregorian:--0412",
            "ANNIVERSARY;VALUE=text:in spring",
            "DEATHDATE:1996-04",
            "REV:19951031T222710Z",
            "PHOTO;PREF=1;TYPE=work:data:image/gif;base64,R0lGODdh",
            "SOUND;MEDIATYPE=audio/ogg:https://example.org/a",
            "GEO:geo:1.5,-2.5;u=3",
            "TZ;VALUE=uri:https://example.org/tz",
            "RELATED;VALUE=text;TYPE=spouse:Paula",
            "RELATED;TYPE=friend:urn:uuid:3",
            "GENDER:O;it depends",
            "KIND:individual",
            "MEMBER:urn:uuid:2",
            "ORG;SORT-AS=\"B,A\":Berg",
            "CLIENTPIDMAP:1;urn:uuid:4",
            "SOCIALPROFILE;SERVICE-TYPE=Fedi:https://example.org/@a");

    private Corpus() {}

    /** Cards of a version. */
    public static Stream<Card> of(Version version) {
        List<String> pool = new ArrayList<>(EITHER);
        pool.addAll(version == Version.V3 ? OLD : NEW);
        Random random = new Random(version.ordinal());
        return Stream.generate(() -> {
                    Collections.shuffle(pool, random);
                    List<String> lines = new ArrayList<>(pool.subList(0, LINES));
                    lines.add(0, "N:Berg;Anna;;;");
                    return ConvertedCards.card(version, lines.toArray(String[]::new));
                })
                .limit(CARDS);
    }

    /** The version that cards of one version are seen in by clients of the other. */
    static Version other(Version version) {
        return version == Version.V3 ? Version.V4 : Version.V3;
    }
}
