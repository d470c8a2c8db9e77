/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server that lets users with the infostore use plain collections. */
final class FileServer {
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: user1, password: "{noop}secret", displayName: User 1,
                      permissions: [calendar, contacts, infostore] }
                  - { id: 2, login: user2, password: "{noop}secret", displayName: User 2,
                      permissions: [calendar, contacts, infostore] }
                  - { id: 3, login: user3, password: "{noop}secret", displayName: User 3,
                      permissions: [calendar, contacts] }
            """;
    private static final String OPENED =
            """
            files:
                withTags: ucCalendar
                com.openexchange.caldav.enabled: "true"
                org.kalends.webdav.enabled: "true"
            """;

    private FileServer() {}

    /** Starts it. */
    static ServerProcess start(Path folder) throws IOException {
        Path etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Files.writeString(etc.resolve("contextSets/files.yml"), OPENED);
        return ServerProcess.start(etc, folder.resolve("data"));
    }
}
