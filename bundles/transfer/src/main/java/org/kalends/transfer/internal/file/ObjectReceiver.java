/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Octets;

/** Is told what is in a file, piece by piece. */
public interface ObjectReceiver {
    /**
     * An object, as a file that has nothing but it.
     *
     * @param octets the object
     * @param line where it begins
     */
    void object(Octets octets, long line) throws CommandException;

    /**
     * Something that is none.
     *
     * @param line where it begins
     */
    void unfit(long line, String why) throws CommandException;
}
