/* SPDX-License-Identifier: Apache-2.0 */
/** The global address book of each context, kept like its directory. */
package org.kalends.directory.book.internal;
