/* SPDX-License-Identifier: Apache-2.0 */
/** The one reader and writer of content lines that all of this bundle uses (RFC 6350 section 3, RFC 2426 section 2). */
package org.kalends.carddav.internal.text;
