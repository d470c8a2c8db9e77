/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

/** What stands inside a component: a property or another component. */
public sealed interface Node permits Property, Component {
    /** Writes it as it stood in its source, line folds and line ends included. */
    void appendTo(StringBuilder out);
}
