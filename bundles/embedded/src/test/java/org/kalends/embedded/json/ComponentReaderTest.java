/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentReaderTest {
    /** Writes what it hears. */
    private static final class Echo implements ComponentListener {
        private final ComponentWriter writer = new ComponentWriter();
        private final Deque<String> open = new ArrayDeque<>();
        private boolean inProperties;

        @Override
        public void begins(String name) {
            if (inProperties) {
                writer.components();
            }
            open.push(name);
            writer.begin(name);
            inProperties = true;
        }

        @Override
        public void has(JsonLine line) {
            writer.property(line);
        }

        @Override
        public void ends(String name) {
            assertThat(open.pop()).isEqualTo(name);
            writer.end();
            inProperties = false;
        }
    }

    private static String echoed(String text) throws InvalidJsonException {
        Echo echo = new Echo();
        ComponentReader.read(text, echo);
        return echo.writer.text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"vcard\",[[\"version\",{},\"text\",\"4.0\"]]]",
                "[\"vcard\",[[\"n\",{\"language\":\"de\"},\"text\",[\"Stevenson\",\"John\",[\"Philip\",\"Paul\"],\"\",\"Dr.\"]]]]",
                "[\"vcard\",[[\"tel\",{\"type\":[\"home\",\"voice\"],\"pref\":\"1\"},\"uri\",\"tel:+1-555\"]]]",
                "[\"vcard\",[[\"x-a\",{},\"integer\",1,-2,3.5],[\"x-b\",{},\"boolean\",true]]]",
                "[\"vcalendar\",[],[[\"vevent\",[[\"rrule\",{},\"recur\",{\"freq\":\"WEEKLY\",\"byday\":[\"MO\",\"TU\"],\"count\":3}]],"
                        + "[[\"valarm\",[]]]],[\"vtimezone\",[]]]]"
            })
    void whatIsReadIsWrittenAlike(String text) throws InvalidJsonException {
        assertThat(echoed(text)).isEqualTo(text);
    }

    @Test
    void namesAreLowerCase() throws InvalidJsonException {
        assertThat(echoed("[\"VCARD\",[[\"FN\",{\"TYPE\":\"Work\"},\"TEXT\",\"F\"]]]"))
                .isEqualTo("[\"vcard\",[[\"fn\",{\"type\":\"Work\"},\"text\",\"F\"]]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "[\"vcard\"]",
                "[\"vcard\",[]",
                "[\"vcard\",[]] []",
                "[\"vcard\",[[]]]",
                "[\"vcard\",[[\"fn\",{},\"text\"]]]",
                "[\"vcard\",[[\"fn\",[],\"text\",\"a\"]]]",
                "[\"vcard\",[[\"fn\",{\"type\":{}},\"text\",\"a\"]]]",
                "[\"vcard\",[[\"fn\",{\"type\":[]},\"text\",\"a\"]]]",
                "[\"vcard\",[[\"fn\",{},\"text\",null]]]",
                "[\"vcard\",[[\"f:n\",{},\"text\",\"a\"]]]",
                "[\"vcard\",[[\"fn\",{\"a;b\":\"c\"},\"text\",\"a\"]]]",
                "[\"vcard\",[[\"fn\",{},\"text\",[[[[\"a\"]]]]]]]",
                "['vcard',[]]",
                "[\"a\",[],[[\"a\",[],[[\"a\",[],[[\"a\",[],[[\"a\",[],[[\"a\",[],[[\"a\",[],[[\"a\",[],[[\"a\",[]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNoComponentIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> echoed(text))
                .isInstanceOf(InvalidJsonException.class)
                .message()
                .endsWith(".");
    }

    @Test
    void howeverDeepItIsItIsReadInBoundedSpace() {
        assertThatThrownBy(() -> echoed("[\"a\",[],[".repeat(100_000))).isInstanceOf(InvalidJsonException.class);
        assertThatThrownBy(() -> echoed("[".repeat(1_000_000))).isInstanceOf(InvalidJsonException.class);
        assertThatThrownBy(() -> echoed("[\"a\",[[\"b\",{},\"text\"," + "[".repeat(1_000_000)))
                .isInstanceOf(InvalidJsonException.class);
    }
}
