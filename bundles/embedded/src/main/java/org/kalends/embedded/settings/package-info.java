/* SPDX-License-Identifier: Apache-2.0 */
/** Configurations whose wrong values harm nobody. Copied into each bundle that has one. */
package org.kalends.embedded.settings;
