/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Starts the bundles of Kalends on Apache Felix, as a process of its own or inside a test. No bundle: it is the class
 * path of the Java process around the framework.
 */
package org.kalends.server;
