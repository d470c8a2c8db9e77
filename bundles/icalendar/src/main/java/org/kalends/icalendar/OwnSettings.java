/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.fortuna.ical4j.util.Configurator;

/**
 * Keeps ical4j to the settings that its bundle has inside. It reads them once, with the class loader that the first thread happens to
 * have as its context, and asks system properties for the rest: so this class has it read them first, from its own bundle, and sets
 * what can be changed afterwards.
 */
final class OwnSettings {
    private static final Map<String, Boolean> HINTS = Map.of(
            CompatibilityHints.KEY_RELAXED_UNFOLDING, true,
            CompatibilityHints.KEY_RELAXED_PARSING, true,
            CompatibilityHints.KEY_RELAXED_VALIDATION, false,
            CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY, false,
            CompatibilityHints.KEY_NOTES_COMPATIBILITY, false,
            CompatibilityHints.KEY_VCARD_COMPATIBILITY, false);

    static {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Calendar.class.getClassLoader());
        try {
            Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private OwnSettings() {}

    /** To be called before anything is read, written or examined. */
    static void hold() {
        HINTS.forEach(CompatibilityHints::setHintEnabled);
    }
}
