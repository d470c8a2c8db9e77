/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.identity.Context;
import org.kalends.identity.Reseller;

class ResellerTest {
    private static final String FILE =
            """
            resellers:
              - { name: north, parent: germany, attributes: { config/a.property: "1" } }
              - { name: germany }
            contexts:
              - { id: 1, name: one, reseller: north }
              - { id: 2, name: two }
            """;

    @Test
    void aContextShouldKnowItsResellerAndTheResellerItsParent() {
        IdentityFile.Good good = (IdentityFile.Good) read(FILE);

        assertThat(good.population().tenant(1))
                .map(Tenant::context)
                .contains(new Context(1, "one", List.of("one"), Map.of(), Optional.of("north")));
        assertThat(good.population().tenant(2))
                .map(Tenant::context)
                .map(Context::reseller)
                .contains(Optional.empty());
        assertThat(good.population().reseller("north"))
                .contains(new Reseller("north", Optional.of("germany"), Map.of("config/a.property", "1")));
        assertThat(good.population().reseller("germany")).contains(new Reseller("germany", Optional.empty(), Map.of()));
        assertThat(good.population().reseller("south")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name: north, parent: germany | parent: nobody, name: north    | line 2: there is no reseller nobody
                    name: germany                | parent: north, name: germany   | line 2: the reseller north is above itself
                    name: germany                | name: north                    | line 3: the reseller north is taken by line 2
                    name: germany                | parent: a                      | line 3: a reseller needs a value for name
                    reseller: north              | reseller: south                | line 5: there is no reseller south
                    """)
    void mistakesShouldBeToldWithTheirLine(String right, String wrong, String mistake) {
        IdentityFile.Broken broken = (IdentityFile.Broken) read(FILE.replace(right, wrong));

        assertThat(broken.mistakes()).extracting(Mistake::toString).contains(mistake);
    }

    private static IdentityFile.Reading read(String content) {
        return new IdentityFile().read(content.getBytes(StandardCharsets.UTF_8));
    }
}
