/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.mail;

/**
 * Lets the mail library find its parts, which lie in this bundle beside it: it looks where the thread that calls it says, and a thread of
 * a job or of a test says something else.
 */
public final class MailClasses {
    private MailClasses() {}

    /** What is done with the library. */
    @FunctionalInterface
    public interface Work<R, E extends Exception> {
        R run() throws E;
    }

    /** Does something with the library. */
    public static <R, E extends Exception> R call(Work<R, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(MailClasses.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}
