/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.itests.exchange.CardLines.Line;

/** What a card may say, as programs write it in versions 3.0 and 4.0: a template of a line, and of the line that labels it. */
enum ContactField {
    NAME("FN:%s", "FN:%s"),
    NICKNAME("NICKNAME:%s", "NICKNAME:%s"),
    NOTE("NOTE:%s", "NOTE:%s"),
    ORGANISATION("ORG:%s", "ORG:%s"),
    TITLE("TITLE:%s", "TITLE:%s"),
    CATEGORIES("CATEGORIES:%s", "CATEGORIES:%s"),
    HOME_PHONE("TEL;type=HOME;type=VOICE;type=pref:%s", "TEL;TYPE=home,voice;PREF=1:%s"),
    WORK_PHONE("TEL;type=WORK;type=VOICE:%s", "TEL;TYPE=work:%s"),
    LABELLED_PHONE("g.TEL:%s|g.X-ABLabel:Hut", "g.TEL:%s|g.X-ABLabel:Hut"),
    HOME_MAIL("EMAIL;type=INTERNET;type=HOME;type=pref:%s", "EMAIL;TYPE=home;PREF=1:%s"),
    WORK_MAIL("EMAIL;type=INTERNET;type=WORK:%s", "EMAIL;TYPE=work:%s"),
    HOME_ADDRESS("ADR;type=HOME:;;%s;Ulm;;89073;DE", "ADR;TYPE=home:;;%s;Ulm;;89073;DE"),
    MESSENGER("IMPP;type=HOME:xmpp:%s", "IMPP;TYPE=home:xmpp:%s"),
    PHOTO("PHOTO;ENCODING=b;TYPE=JPEG:%s", "PHOTO:data:image/jpeg;base64,%s"),
    BIRTHDAY("BDAY:%s", "BDAY:%s"),
    SPOUSE("g.X-ABRELATEDNAMES;type=pref:%s|g.X-ABLabel:_$!<Spouse>!$_", "RELATED;VALUE=text;TYPE=spouse:%s"),
    /** Written by programs of 4.0 alone, whose parameter has no place in 3.0. */
    MOBILE_PHONE("TEL;type=CELL;type=VOICE:%s", "TEL;TYPE=cell;PID=1.1:%s"),
    /** Written by programs of 4.0 alone. */
    GENDER("X-GENDER:%s", "GENDER:%s"),
    /** Written by programs of 4.0 alone. */
    ANNIVERSARY("X-ANNIVERSARY:%s", "ANNIVERSARY:%s"),
    /** Written by programs of 4.0 alone; 3.0 has one name for a card. */
    SECOND_NAME("", "FN;LANGUAGE=ja:%s"),
    /** Somebody's own. */
    OWN("X-SHOE-SIZE:%s", "X-SHOE-SIZE:%s");

    private static final String SECOND = "LANGUAGE=ja";
    private static final List<String> UNTOLD = List.of("VOICE", "INTERNET", "PREF", "JPEG");

    private final String[] old;
    private final String[] modern;

    ContactField(String old, String modern) {
        this.old = old.split("\\|");
        this.modern = modern.split("\\|");
    }

    private String[] templates(String version) {
        return version.equals("3.0") ? old : modern;
    }

    /** Whether a program of version 3.0 has a place for it where people change it. */
    boolean isOld() {
        return ordinal() < MOBILE_PHONE.ordinal();
    }

    /** Whether a view in a version shows it. */
    boolean isShownIn(String version) {
        return !templates(version)[0].isEmpty();
    }

    /** Whether it takes names that are of no standard. */
    boolean isExtensionIn(String version) {
        return Stream.of(templates(version)).anyMatch(template -> template.contains("X-"));
    }

    /**
     * The lines that say it.
     *
     * @param group a group that no other line has
     */
    Stream<Line> written(String version, String value, String group) {
        return Stream.of(templates(version))
                .map(template ->
                        template.replace("%s", inVersion(version, value)).replaceFirst("^g\\.", group + '.'))
                .map(Line::of);
    }

    private boolean isDate() {
        return this == BIRTHDAY || this == ANNIVERSARY;
    }

    /** Days are written as 19850412 in 4.0, and here. */
    private String inVersion(String version, String value) {
        return isDate() && version.equals("3.0") ? value.replaceFirst("(....)(..)(..)", "$1-$2-$3") : value;
    }

    /** The line of a card that says it. */
    Optional<Line> in(CardLines card, String version) {
        Line template = Line.of(templates(version)[0]);
        List<Line> found = card.lines().stream()
                .filter(line -> line.name().equals(template.name()))
                .filter(line -> line.types(UNTOLD).equals(template.types(UNTOLD)))
                .filter(line -> line.has(SECOND) == template.has(SECOND))
                .filter(line -> card.label(line).equals(label(version)))
                .toList();
        if (found.size() > 1) {
            throw new AssertionError(this + " stands there more than once:\n" + card.text());
        }
        return found.stream().findFirst();
    }

    private Optional<String> label(String version) {
        return templates(version).length > 1
                ? Optional.of(Line.of(templates(version)[1]).value())
                : Optional.empty();
    }

    /** What a line says of it. */
    String value(Line line, String version) {
        Line template = Line.of(templates(version)[0]);
        String[] around = template.value().split("%s", 2);
        String value = line.value();
        if (!value.startsWith(around[0]) || !value.endsWith(around[1])) {
            throw new AssertionError(this + " says " + line);
        }
        String said = value.substring(around[0].length(), value.length() - around[1].length());
        return isDate() ? said.replace("-", "") : said;
    }
}
