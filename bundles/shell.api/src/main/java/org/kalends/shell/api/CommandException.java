/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

/** A command could not do what it was asked to. The message is a sentence for whoever asked. */
public class CommandException extends Exception {
    private static final long serialVersionUID = 1;

    public CommandException(String sentence) {
        super(sentence);
    }
}
