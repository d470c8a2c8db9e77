/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

/** Facet of the root, where discovery starts. */
public enum Root {
    ROOT
}
