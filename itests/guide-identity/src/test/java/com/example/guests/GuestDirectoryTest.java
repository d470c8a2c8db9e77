/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import org.kalends.identity.Directory;
import org.kalends.identity.contract.DirectoryContract;

class GuestDirectoryTest implements DirectoryContract {
    @Override
    public Directory testee() {
        return new GuestDirectory(new TestBook());
    }
}
