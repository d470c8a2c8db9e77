/* SPDX-License-Identifier: Apache-2.0 */
/** What users see calendars called, by the templates of an administrator. */
package org.kalends.caldav.internal.naming;
