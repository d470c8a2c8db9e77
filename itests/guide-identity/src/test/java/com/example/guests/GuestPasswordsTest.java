/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.contract.PasswordVerifierContract;

class GuestPasswordsTest implements PasswordVerifierContract {
    private final TestBook book = new TestBook();
    private final GuestPasswords passwords = new GuestPasswords(book);

    @Override
    public PasswordVerifier verifier() {
        return passwords;
    }

    @Override
    public void changePassword(String password) {
        book.change(password);
    }
}
