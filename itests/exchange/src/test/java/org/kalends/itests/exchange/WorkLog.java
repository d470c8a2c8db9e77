/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.kalends.itests.client.Answer;

/**
 * What a server says of its work at level TRACE: each statement with its rows, each object that it parses, each time zone that it builds.
 *
 * @param file where it says it
 */
record WorkLog(Path file) {
    private static final String PARSES = "Reader - ";
    private static final String ROWS = " rows: ";
    private static final String ZONES = "ObjectZones - ";
    private static final String STATEMENTS = "Session - ";
    /** Who looks for jobs once something was written, beside the request and after its answer or before. */
    private static final String NOBODYS = " [kalends-storage-claims]";

    /**
     * What a request took.
     *
     * @param statements statements to the store
     * @param objects objects whose octets were read from the store
     * @param parses objects that were parsed
     * @param zones time zones that were built of the definitions in objects
     */
    record Work(long statements, long objects, long parses, long zones) {
        /** The work of a request whose objects define no time zones. */
        Work(long statements, long objects, long parses) {
            this(statements, objects, parses, 0);
        }
    }

    /** Has a server that is not started yet write such a log. */
    static WorkLog configure(Path etc, Path file) throws IOException {
        Files.writeString(
                etc.resolve("logback.xml"),
                """
                <configuration>
                  <appender name="file" class="ch.qos.logback.core.FileAppender">
                    <file>%s</file>
                    <encoder><pattern>%%logger{0} - %%replace(%%msg){'\\s+', ' '} [%%thread]%%n</pattern></encoder>
                  </appender>
                  <logger name="org.kalends.storage.jdbc.internal.Session" level="TRACE"/>
                  <logger name="org.kalends.icalendar.text" level="TRACE"/>
                  <logger name="org.kalends.caldav.internal.time.ObjectZones" level="TRACE"/>
                  <logger name="org.kalends.carddav.internal.text" level="TRACE"/>
                  <root level="INFO"><appender-ref ref="file"/></root>
                </configuration>
                """
                        .formatted(file));
        return new WorkLog(file);
    }

    /** The work that goes on until a request is answered; nobody else asks meanwhile. */
    Work of(Supplier<Answer> request) throws IOException {
        int before = Files.readAllLines(file).size();
        request.get();
        List<String> said = Files.readAllLines(file).stream()
                .skip(before)
                .filter(line -> !line.endsWith(NOBODYS))
                .toList();
        return new Work(
                said.stream().filter(line -> line.startsWith(STATEMENTS)).count(),
                said.stream()
                        .filter(line -> line.startsWith(STATEMENTS) && line.contains("item_octets"))
                        .filter(line -> line.contains(ROWS + "SELECT"))
                        .mapToLong(WorkLog::rows)
                        .sum(),
                said.stream().filter(line -> line.contains(PARSES)).count(),
                said.stream().filter(line -> line.startsWith(ZONES)).count());
    }

    private static long rows(String line) {
        return Long.parseLong(line.substring(STATEMENTS.length(), line.indexOf(ROWS)));
    }
}
