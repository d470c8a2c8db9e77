/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;

class RequestsAtOnceTest {
    private static final UserId USER = new UserId(1, 1);

    private final RequestsAtOnce requests = new RequestsAtOnce();

    @Test
    void oneUserLeavesRoomForTheOthers() throws DavException {
        requests.begin(USER, 2);
        requests.begin(USER, 2);

        assertThat(catchThrowableOfType(DavException.class, () -> requests.begin(USER, 2))
                        .status())
                .isEqualTo(503);
        assertThatCode(() -> requests.begin(new UserId(2, 1), 2)).doesNotThrowAnyException();
    }

    @Test
    void aRequestThatEndsLetsAnotherBegin() throws DavException {
        for (int i = 0; i < 10; i++) {
            requests.begin(USER, 1).close();
        }
        requests.begin(USER, 1);

        assertThat(catchThrowableOfType(DavException.class, () -> requests.begin(USER, 1)))
                .isNotNull();
    }
}
