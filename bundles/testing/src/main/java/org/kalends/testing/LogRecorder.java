/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** What was logged while it was open. */
public final class LogRecorder implements AutoCloseable {
    private final Logger logger;
    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };

    /**
     * Begins to record.
     *
     * @param name of the logger; those whose names go on after it with a dot are heard, too
     */
    public LogRecorder(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
        appender.start();
        logger.addAppender(appender);
    }

    /** Whatever was logged. */
    public List<String> messages() {
        return messages(event -> true);
    }

    /** What was logged as an error. */
    public List<String> errors() {
        return messages(event -> event.getLevel().equals(Level.ERROR));
    }

    /** What was logged as a warning. */
    public List<String> warnings() {
        return messages(event -> event.getLevel().equals(Level.WARN));
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }

    private List<String> messages(Predicate<ILoggingEvent> which) {
        return events.stream()
                .filter(which)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
