/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

/** A value cannot be used. The message tells the value and what would be right. */
final class UnfitException extends Exception {
    UnfitException(String message) {
        super(message);
    }
}
