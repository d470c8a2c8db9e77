/* SPDX-License-Identifier: Apache-2.0 */
/** What of an object that several see everybody has alone: alarms, and whether the time is busy. */
package org.kalends.caldav.internal.personal;
