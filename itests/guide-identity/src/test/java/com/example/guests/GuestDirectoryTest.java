/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import org.kalends.identity.Directory;
import org.kalends.identity.contract.ChangeableContract;
import org.kalends.identity.contract.DirectoryContract;

class GuestDirectoryTest implements DirectoryContract, ChangeableContract {
    private final Directory guests = new GuestDirectory(new TestBook());

    @Override
    public Directory testee() {
        return guests;
    }

    @Override
    public String unacceptable() {
        return "1".repeat(101);
    }
}
