/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.contract.PasswordVerifierContract;

@Timeout(60)
class FilePasswordsTest implements PasswordVerifierContract {
    @TempDir
    private Path folder;

    private WrittenFile file;

    @BeforeEach
    void start() {
        file = WrittenFile.in(folder, text("secret"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static String text(String password) {
        return """
                contexts:
                  - id: 1
                    name: example
                    loginMappings: [defaultcontext]
                    users: [ { id: 3, login: anton, password: "{noop}%s" } ]
                """
                .formatted(password);
    }

    @Override
    public PasswordVerifier verifier() {
        return file.directory();
    }

    @Override
    public void changePassword(String password) {
        file.rewrite(text(password), () -> verifier().verify("anton", password).isPresent());
    }
}
