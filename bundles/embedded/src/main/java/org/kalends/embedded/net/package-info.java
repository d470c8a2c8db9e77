/* SPDX-License-Identifier: Apache-2.0 */
/** Addresses of the network, and whose they are. Copied into each bundle that looks at them. */
package org.kalends.embedded.net;
