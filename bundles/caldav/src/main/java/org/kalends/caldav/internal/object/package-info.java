/* SPDX-License-Identifier: Apache-2.0 */
/** An object of a calendar as a request has read it, once for all who look into it. */
package org.kalends.caldav.internal.object;
