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
    private static final int MOST_OF_ALL = 5;

    private final RequestsAtOnce requests = new RequestsAtOnce();

    @Test
    void oneUserLeavesRoomForTheOthers() throws DavException {
        requests.begin(USER, 2, MOST_OF_ALL);
        requests.begin(USER, 2, MOST_OF_ALL);

        assertThat(catchThrowableOfType(DavException.class, () -> requests.begin(USER, 2, MOST_OF_ALL))
                        .status())
                .isEqualTo(503);
        assertThatCode(() -> requests.begin(new UserId(2, 1), 2, MOST_OF_ALL)).doesNotThrowAnyException();
    }

    @Test
    void aRequestThatEndsLetsAnotherBegin() throws DavException {
        for (int i = 0; i < 10; i++) {
            requests.begin(USER, 1, MOST_OF_ALL).close();
        }
        requests.begin(USER, 1, MOST_OF_ALL);

        assertThat(catchThrowableOfType(DavException.class, () -> requests.begin(USER, 1, MOST_OF_ALL)))
                .isNotNull();
    }

    @Test
    void whereManyAreUnderWayEachHasAFewMore() throws DavException {
        for (int i = 0; i < MOST_OF_ALL; i++) {
            requests.begin(USER, 10, MOST_OF_ALL);
        }
        UserId other = new UserId(2, 1);
        for (int i = 0; i < RequestsAtOnce.FEW; i++) {
            requests.begin(other, 10, MOST_OF_ALL);
        }

        assertThat(catchThrowableOfType(DavException.class, () -> requests.begin(other, 10, MOST_OF_ALL))
                        .status())
                .isEqualTo(503);
        assertThatCode(() -> requests.begin(new UserId(3, 1), 10, MOST_OF_ALL)).doesNotThrowAnyException();
    }

    @Test
    void whatIsRefusedIsNotUnderWay() throws DavException {
        for (int i = 0; i < 100; i++) {
            catchThrowableOfType(DavException.class, () -> requests.begin(USER, 1, MOST_OF_ALL));
        }
        for (int i = 1; i < MOST_OF_ALL; i++) {
            requests.begin(new UserId(2, 1), 10, MOST_OF_ALL);
        }

        assertThatCode(() -> requests.begin(new UserId(3, 1), 10, MOST_OF_ALL)).doesNotThrowAnyException();
    }
}
