/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.Splittable;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Octets;
import org.kalends.transfer.internal.file.ObjectFile;
import org.kalends.transfer.internal.file.ObjectReceiver;

/**
 * Objects of a file on their way into a collection.
 *
 * @param file the file
 * @param target the collection
 * @param group what takes them there
 * @param tally told of what is no object
 */
public record FileImport(Path file, Target target, ObjectGroup group, ImportTally tally) implements ObjectReceiver {
    /** Takes all of it over. */
    public void run() throws IOException, CommandException {
        new ObjectFile(file).read(target.format(), this);
        group.flush();
    }

    /** The format has the last word on what an object is, as it has when a client sends a file. */
    @Override
    public void object(Octets octets, long line) throws CommandException {
        Splittable format = target.format().as(Splittable.class).orElseThrow();
        try (Stream<Octets> objects = format.split(octets)) {
            Iterator<Octets> rest = objects.iterator();
            if (rest.hasNext()) {
                group.add(Incoming.of(
                        rest.next(),
                        origin(line),
                        Optional.empty(),
                        target.stored().ownerId()));
            }
            while (rest.hasNext()) {
                rest.next();
                unfit(line, "The file has another object of the same UID.");
            }
        } catch (DavException e) {
            unfit(line, e.getMessage());
        }
    }

    @Override
    public void unfit(long line, String why) throws CommandException {
        tally.refuse(origin(line), why);
    }

    private String origin(long line) {
        return file.getFileName() + ":" + line;
    }
}
