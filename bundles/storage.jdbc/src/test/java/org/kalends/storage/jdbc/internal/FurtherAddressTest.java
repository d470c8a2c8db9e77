/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Further databases, as settings name them. */
class FurtherAddressTest {
    private static final ServerAddress MAIN = new ServerAddress("jdbc:postgresql://a/main", "me", "secret", "");

    private static List<FurtherAddress> of(String... databases) {
        return FurtherAddress.of(new TestServer.Settings(MAIN.url(), MAIN.user(), databases), MAIN);
    }

    @Test
    void whoSignsInAtTheMainOneShouldDoSoAtTheOthers() {
        assertThat(of("second=jdbc:postgresql://b/x"))
                .containsExactly(
                        new FurtherAddress("second", new ServerAddress("jdbc:postgresql://b/x", "me", "secret", "")));
        assertThat(of()).isEmpty();
    }

    /** A list in a file of properties has commas, as has a URL with several hosts. */
    @Test
    void severalHostsShouldBeUnderstood() {
        assertThat(of("second=jdbc:postgresql://a:1", "b:2/x", "third=jdbc:postgresql://c/y"))
                .extracting(FurtherAddress::name, further -> further.address().url())
                .containsExactly(
                        tuple("second", "jdbc:postgresql://a:1,b:2/x"), tuple("third", "jdbc:postgresql://c/y"));
    }

    @Test
    void whatCannotBeMeantShouldBeRefused() {
        assertThatThrownBy(() -> of("second")).hasMessageContaining("name=JDBC URL");
        assertThatThrownBy(() -> of("main=jdbc:postgresql://b/x")).hasMessageContaining("taken");
        assertThatThrownBy(() -> of("a=jdbc:postgresql://b/x", "a=jdbc:postgresql://b/y"))
                .hasMessageContaining("taken");
        assertThatThrownBy(() -> of("second=" + MAIN.url() + "?ssl=true")).hasMessageContaining("twice");
        assertThatThrownBy(() -> of("second=jdbc:mariadb://b/x")).hasMessageContaining("another kind");
    }
}
