/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import java.io.IOException;

/** Hears of one file; called by one thread at a time. */
public interface FileListener {
    /** The file has this content, other than what was told before. */
    void content(byte[] content);

    /** The file is not there; told once until it is. */
    void gone();

    /** The file is there and cannot be read; told once until it can. */
    void unreadable(IOException problem);
}
