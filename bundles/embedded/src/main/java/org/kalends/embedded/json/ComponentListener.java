/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

/** Hears of a component line by line, as it is read. */
public interface ComponentListener {
    /** A component begins: the whole, or one in it. */
    void begins(String name) throws InvalidJsonException;

    /** A property of the component that began last and has not ended. */
    void has(JsonLine line) throws InvalidJsonException;

    /** The component ends. */
    void ends(String name);
}
