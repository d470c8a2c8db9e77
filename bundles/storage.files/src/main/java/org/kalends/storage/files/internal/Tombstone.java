/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Instant;

/** What is left of an item that is gone. */
record Tombstone(long sequence, Instant deleted) {}
