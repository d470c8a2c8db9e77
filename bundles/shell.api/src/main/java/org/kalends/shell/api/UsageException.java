/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

/** A command was given what it does not take. The message is a sentence; the shell adds how the command is used. */
public class UsageException extends CommandException {
    private static final long serialVersionUID = 1;

    public UsageException(String sentence) {
        super(sentence);
    }
}
