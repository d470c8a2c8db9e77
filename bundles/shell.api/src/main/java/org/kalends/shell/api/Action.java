/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import java.io.PrintStream;
import org.osgi.annotation.versioning.ConsumerType;

/** What a form of a command does. Several may run at once. */
@ConsumerType
@FunctionalInterface
public interface Action {
    /**
     * Does it.
     *
     * @param arguments all that must be there, and nothing that the form does not take
     * @param out where it says what came of it, in lines of plain text
     * @throws CommandException when it cannot be done, with the reason
     */
    void run(Arguments arguments, PrintStream out) throws CommandException;
}
