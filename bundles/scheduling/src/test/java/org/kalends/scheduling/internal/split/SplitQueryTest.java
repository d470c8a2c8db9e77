/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavException;

class SplitQueryTest {
    @Test
    void aSplitNamesItsMomentAndPerhapsTheNewUid() throws DavException {
        SplitQuery query = new SplitQuery("action=split&rid=20310110T120000Z&uid=a%2Bb");

        assertThat(query.isSplit()).isTrue();
        assertThat(query.moment()).isEqualTo(Instant.parse("2031-01-10T12:00:00Z"));
        assertThat(query.pastUid()).isEqualTo("a+b");
        assertThat(new SplitQuery("action=split").pastUid()).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action=attachment-add", "add-member", "", "action=%zz", "xaction=split"})
    void anythingElseIsNoSplit(String text) {
        assertThat(new SplitQuery(text).isSplit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rid=", "rid=20310110", "rid=20310110T120000", "rid=20310230T120000Z", "rid=%"})
    void whatIsNoMomentIsRefused(String rid) {
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> new SplitQuery("action=split&" + rid).moment())
                .matches(refusal -> refusal.precondition()
                        .filter(found -> found.name().getLocalPart().equals("valid-rid-parameter"))
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uid=", "uid=a%0D%0Ab", "uid=%20"})
    void whatIsNoUidIsRefused(String uid) {
        assertThatExceptionOfType(DavException.class).isThrownBy(() -> new SplitQuery("action=split&" + uid).pastUid());
    }
}
