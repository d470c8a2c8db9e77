/* SPDX-License-Identifier: Apache-2.0 */
/** What the tests of several bundles need for the same purpose. */
package org.kalends.dav.testing;
