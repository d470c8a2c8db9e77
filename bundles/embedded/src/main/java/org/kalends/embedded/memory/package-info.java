/* SPDX-License-Identifier: Apache-2.0 */
/** A bounded memory for what can be made again. Copied into each bundle that remembers. */
package org.kalends.embedded.memory;
