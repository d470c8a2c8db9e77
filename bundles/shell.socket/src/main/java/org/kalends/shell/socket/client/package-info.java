/* SPDX-License-Identifier: Apache-2.0 */
/** Whoever calls commands of a running server, in a process of its own and on no framework. */
package org.kalends.shell.socket.client;
