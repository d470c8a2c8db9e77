/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.identity.User;

/** What becomes known of a request while it is answered, for those who are told of it afterwards. Used by one thread. */
final class RequestNotes {
    private Optional<User> user = Optional.empty();
    private Optional<QName> body = Optional.empty();
    private boolean abandoned;

    /** Somebody has signed in. */
    void by(User who) {
        user = Optional.of(who);
    }

    /** The body is XML with this root element. */
    void asks(QName element) {
        body = Optional.of(element);
    }

    /** The client did not wait for the answer. */
    void abandoned() {
        abandoned = true;
    }

    Optional<User> user() {
        return user;
    }

    Optional<QName> body() {
        return body;
    }

    boolean isAbandoned() {
        return abandoned;
    }
}
