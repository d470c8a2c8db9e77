/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The smallest honest store. Nothing here is exported: a runtime finds the store as a service, a test makes one with
 * {@code new MemoryStorage("")}.
 */
package org.kalends.storage.memory;
