/* SPDX-License-Identifier: Apache-2.0 */
/** What families of programs say in words of their own, a class for each. It adds to what is stored, and refuses and removes nothing. */
package org.kalends.caldav.internal.client;
