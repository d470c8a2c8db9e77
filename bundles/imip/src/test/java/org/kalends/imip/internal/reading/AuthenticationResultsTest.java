/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.imip.internal.mail.MailAddress;

/** What mail servers say about mails, in the words of RFC 8601. */
class AuthenticationResultsTest {
    private static final MailAddress PAUL = new MailAddress("paul@example.net");

    private static boolean confirms(String header) {
        return AuthenticationResults.of(header, "MX.example.org")
                .filter(results -> results.confirm(PAUL))
                .isPresent();
    }

    @Test
    void dmarcOrASignatureOfTheAuthorsDomainIsEnough() {
        assertThat(confirms("mx.example.org; dmarc=pass (p=none dis=none) header.from=example.net"))
                .isTrue();
        assertThat(confirms("mx.example.org 1; spf=fail smtp.mailfrom=x.test;\r\n dkim=pass (1024-bit key)\r\n"
                        + "\theader.d=example.net header.s=s1"))
                .isTrue();
        assertThat(confirms("mx.example.org; DKIM = pass header.d = Example.NET"))
                .isTrue();
    }

    @Test
    void nothingElseIs() {
        assertThat(confirms("mx.example.org; dmarc=fail header.from=example.net"))
                .isFalse();
        assertThat(confirms("mx.example.org; dkim=pass header.d=example.com")).isFalse();
        assertThat(confirms("mx.example.org; spf=pass smtp.mailfrom=example.net"))
                .isFalse();
        assertThat(confirms("mx.example.org; none")).isFalse();
        assertThat(confirms("mx.example.org")).isFalse();
        assertThat(confirms("")).isFalse();
    }

    @Test
    void whatOthersSayAndWhatIsInCommentsDoesNotCount() {
        assertThat(confirms("mx.example.com; dmarc=pass header.from=example.net"))
                .isFalse();
        assertThat(confirms("mx.example.org.evil.test; dmarc=pass header.from=example.net"))
                .isFalse();
        assertThat(confirms("mx.example.org; spf=fail (; dmarc=pass header.from=example.net ;)"))
                .isFalse();
        assertThat(confirms("mx.example.org; spf=fail (a (b) ; dmarc=pass header.from=example.net ;)"))
                .isFalse();
    }
}
