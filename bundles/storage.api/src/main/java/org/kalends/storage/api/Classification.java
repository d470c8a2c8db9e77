/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** How much of an object others than the owner of its collection may see. */
public enum Classification {
    /** As much as their rights let them. */
    PUBLIC,
    /** That there is something at its time. */
    CONFIDENTIAL,
    /** Nothing. */
    PRIVATE
}
