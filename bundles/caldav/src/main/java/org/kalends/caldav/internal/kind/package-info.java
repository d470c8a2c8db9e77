/* SPDX-License-Identifier: Apache-2.0 */
/** What makes a collection a calendar, and which components it takes. Whoever asks whether a resource belongs to one asks here. */
package org.kalends.caldav.internal.kind;
