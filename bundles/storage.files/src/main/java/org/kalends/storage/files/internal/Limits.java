/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

/** What bounds files that others have written; may change while they are looked at. */
final class Limits {
    private volatile long largestFile;
    private volatile int mostFiles;

    /**
     * @param largestFile of how many octets a file may be
     * @param mostFiles how many items a collection may have for another file to be one
     */
    Limits(long largestFile, int mostFiles) {
        set(largestFile, mostFiles);
    }

    void set(long newLargestFile, int newMostFiles) {
        largestFile = newLargestFile;
        mostFiles = newMostFiles;
    }

    long largestFile() {
        return largestFile;
    }

    int mostFiles() {
        return mostFiles;
    }
}
