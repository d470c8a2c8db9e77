/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

/** All that a directory promises. */
public interface DirectoryContract extends LookUpContract, AddressContract, SearchContract {}
