/* SPDX-License-Identifier: Apache-2.0 */
/** The forms in which clients have cards: text of either version, and JSON. */
package org.kalends.carddav.internal.form;
