/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Progress;

/** Shows how far a copy is to whoever has asked for it, and ends it when nobody looks any more. */
record CopyProgress(Progress progress) implements StoreCopy.Listener {
    /** Nobody waits for the copy any more. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final CommandException why;

        Interrupted(CommandException why) {
            super(why);
            this.why = why;
        }

        CommandException why() {
            return why;
        }
    }

    @Override
    public void copied(long items) {
        try {
            progress.step(items);
        } catch (CommandException e) {
            throw new Interrupted(e);
        }
    }

    @Override
    public void holds() {
        progress.line("Writes are refused while the rest is copied.");
    }
}
