/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.problem.api.ProblemSource;
import org.kalends.scheduling.api.MailSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A folder into which a mail server puts mails, each a file (Maildir): those in {@code new} are read and moved to {@code cur}, marked as
 * seen, and as flagged when nobody can do anything with them.
 */
@Component(
        service = {MailSource.class, ProblemSource.class},
        configurationPid = MaildirSource.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MaildirSettings.class, factory = true)
@RequireConfiguration
public final class MaildirSource extends ConfiguredSource<MaildirSettings> {
    static final String PID = "org.kalends.imip.maildir";

    private static final String SEEN = ":2,S";
    private static final String FLAGGED = ":2,FS";

    @Activate
    public MaildirSource(Map<String, Object> configuration) {
        super(MaildirSettings.class, PID, configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        take(configuration);
    }

    @Override
    public void read(Reader reader, int most) throws IOException {
        MaildirSettings rules = rules();
        if (rules.folder().isBlank()) {
            return;
        }
        Path folder = Path.of(rules.folder().strip());
        for (Path mail : waiting(folder.resolve("new"), most)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            read(mail, folder.resolve("cur"), reader, rules.contextId());
        }
    }

    /** Names begin with the time, so that their order is that of the mails. */
    private static List<Path> waiting(Path folder, int most) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(most)
                    .toList();
        }
    }

    private static void read(Path mail, Path read, Reader reader, int contextId) throws IOException {
        Fate fate;
        try (InputStream octets = Files.newInputStream(mail, LinkOption.NOFOLLOW_LINKS)) {
            fate = reader.read(contextId, octets);
        } catch (NoSuchFileException e) {
            return; // another node has read it
        }
        if (fate != Fate.LATER) {
            Files.createDirectories(read);
            String name = mail.getFileName().toString().replaceFirst(":.*", "");
            move(mail, read.resolve(name + (fate == Fate.HANDLED ? SEEN : FLAGGED)));
        }
    }

    private static void move(Path mail, Path read) throws IOException {
        try {
            Files.move(mail, read, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Another node has read it, too, and was faster
        }
    }
}
