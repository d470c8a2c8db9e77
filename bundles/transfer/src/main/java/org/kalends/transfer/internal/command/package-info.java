/* SPDX-License-Identifier: Apache-2.0 */
/** The command that imports, whatever from. */
package org.kalends.transfer.internal.command;
