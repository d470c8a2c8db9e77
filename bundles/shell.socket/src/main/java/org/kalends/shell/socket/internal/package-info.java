/* SPDX-License-Identifier: Apache-2.0 */
/** The socket of a running server, and the commands that are called through it. */
package org.kalends.shell.socket.internal;
