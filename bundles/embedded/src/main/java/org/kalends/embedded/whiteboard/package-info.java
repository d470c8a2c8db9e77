/* SPDX-License-Identifier: Apache-2.0 */
/** The HTTP Whiteboard (OSGi Compendium 140), as far as servlets of ours are on it. Copied into each bundle that has one. */
package org.kalends.embedded.whiteboard;
