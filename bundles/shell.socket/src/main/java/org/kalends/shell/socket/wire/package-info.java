/* SPDX-License-Identifier: Apache-2.0 */
/** What a server and whoever calls its commands say to each other. */
package org.kalends.shell.socket.wire;
