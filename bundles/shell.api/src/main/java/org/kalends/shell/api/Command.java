/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An administrator's command; an OSGi service. Whatever shell there is offers it as {@code kalends:} and its name. Of several
 * with one name the one with the highest {@code service.ranking} is offered.
 */
@ConsumerType
public interface Command {
    /** Its name: a letter, then letters, digits and hyphens; the same all the time. */
    String name();

    /** What it is for, in one line without a full stop. */
    String description();

    /**
     * The ways to use it, at least one. A command of a single form may give it no word; of several forms each has one. Without a
     * word the first is meant, if it needs no argument.
     */
    List<Form> forms();
}
