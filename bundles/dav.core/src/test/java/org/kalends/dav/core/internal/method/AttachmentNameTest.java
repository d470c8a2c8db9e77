/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Work.ics | attachment; filename=\"Work.ics\"; filename*=UTF-8''Work.ics",
                "Büro 1.ics | attachment; filename=\"B_ro 1.ics\"; filename*=UTF-8''B%C3%BCro%201.ics",
                "a/b\\c\"d:e.ics | attachment; filename=\"abcde.ics\"; filename*=UTF-8''abcde.ics",
                "100%.ics | attachment; filename=\"100_.ics\"; filename*=UTF-8''100%25.ics",
                "\uD83D\uDE00.ics | attachment; filename=\"_.ics\"; filename*=UTF-8''%F0%9F%98%80.ics"
            })
    void aNameIsToldInTwoForms(String name, String disposition) {
        assertThat(AttachmentName.disposition(name)).isEqualTo(disposition);
    }

    @ParameterizedTest
    @CsvSource({"\u0001x\u007f.ics, x.ics", "\ud800y.ics, y.ics"})
    void whatNoFileCanBeCalledIsLeftOut(String name, String kept) {
        assertThat(AttachmentName.disposition(name))
                .contains("\"" + kept + "\"")
                .endsWith("''" + kept);
    }

    @ParameterizedTest
    @CsvSource("500")
    void ofALongNameTheEndIsKept(int length) {
        String told = AttachmentName.disposition("x".repeat(length) + ".ics");

        assertThat(told).contains("x.ics\"").hasSizeLessThan(300);
    }
}
