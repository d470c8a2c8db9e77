/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

/**
 * Interrupts a thread where that does no harm: while it waits or does what others have written, and never while it tells a
 * store something, which would then not know whether it came about. Once asked for, it holds.
 */
final class Interruption {
    private Thread inside;
    private boolean asked;

    /** What may be interrupted. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T call() throws E, InterruptedException;
    }

    /**
     * Does something that may be interrupted.
     *
     * @throws InterruptedException also when interruption was asked for before; nothing is done then
     */
    <T, E extends Exception> T reaches(Work<T, E> work) throws E, InterruptedException {
        enter();
        try {
            return work.call();
        } finally {
            leave();
        }
    }

    private synchronized void enter() throws InterruptedException {
        if (asked) {
            throw new InterruptedException();
        }
        inside = Thread.currentThread();
    }

    private synchronized void leave() {
        inside = null;
        Thread.interrupted();
    }

    synchronized void ask() {
        asked = true;
        if (inside != null) {
            inside.interrupt();
        }
    }

    synchronized boolean isAsked() {
        return asked;
    }
}
