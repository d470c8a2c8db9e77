/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Watches one file. What is new is told once two looks in a row found it alike, so that a file that is just being written
 * is left alone; a file may come later, be replaced, or be a symbolic link that is led elsewhere.
 */
public final class FileWatch implements AutoCloseable {
    private final Lookout lookout;

    /** Tells the present state before this returns, and each later one within about two intervals. */
    public FileWatch(Path file, Duration interval, FileListener listener) {
        WatchedFile watched = new WatchedFile(file, listener);
        lookout = new Lookout(file, interval, watched::lookFirst, watched::look);
    }

    @Override
    public void close() {
        lookout.close();
    }
}
