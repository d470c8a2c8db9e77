/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

/** Another server does not do or say what it is asked to. The message is a sentence for whoever imports. */
public final class RemoteException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    private RemoteException(String sentence, int status, Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    RemoteException(String sentence) {
        this(sentence, 0, null);
    }

    RemoteException(String sentence, Throwable cause) {
        this(sentence, 0, cause);
    }

    /** It answered with a status that does not help. */
    static RemoteException ofStatus(String asked, int status) {
        String why = status == 401 ? "does not accept the login and the password" : "answers " + status;
        return new RemoteException(asked + ": the server " + why + ".", status, null);
    }

    /** The status it answered with; 0 when it answered none. */
    int status() {
        return status;
    }
}
