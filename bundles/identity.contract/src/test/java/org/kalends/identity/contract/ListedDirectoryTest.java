/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import org.kalends.identity.Directory;

/** The answers every directory has without writing them, {@link Directory}'s own. */
class ListedDirectoryTest implements DirectoryContract {
    @Override
    public Directory testee() {
        return new ListedDirectory(DirectoryContent.SMALL);
    }
}
