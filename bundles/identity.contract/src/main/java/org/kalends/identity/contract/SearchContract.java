/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryPage;
import org.kalends.identity.DirectoryQuery;

/** Searches by name and address, page by page. */
public interface SearchContract extends DirectoryUnderTest {
    Set<CalendarUserType> ALL = Set.copyOf(EnumSet.allOf(CalendarUserType.class));

    private List<String> found(Set<CalendarUserType> types, int limit, String... texts) {
        DirectoryQuery query = new DirectoryQuery(1, types, List.of(texts), limit);
        List<String> found = new ArrayList<>();
        Optional<DirectoryPage> page = Optional.of(testee().search(query));
        while (page.isPresent()) {
            assertThat(page.get().entries()).hasSizeLessThanOrEqualTo(limit);
            page.get().entries().stream().map(DirectoryEntry::displayName).forEach(found::add);
            page = page.get().next().map(next -> testee().search(query.at(next)));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "mei, Anton Meier;César Meier",
        "MEIER, Anton Meier;César Meier",
        "r me, César Meier",
        "a.meier@, Anton Meier",
        "example.org, Anton Meier;Berta Müller;César Meier;Dora Straße;Sales;Blue Room",
        "müll, Berta Müller",
        "MÜLLER, Berta Müller",
        "straße, Dora Straße",
        "b, Anton Meier;Berta Müller;César Meier;Dora Straße;Sales;Board;Blue Room;Beamer"
    })
    default void aTextIsFoundInNamesAndAddresses(String text, String names) {
        List<String> expected = List.of(names.split(";"));

        if (text.length() > 1) {
            assertThat(found(ALL, 10, text)).containsExactlyElementsOf(expected);
        } else {
            assertThat(expected).containsAll(found(ALL, 10, text)).contains("Board", "Beamer");
        }
    }

    @Test
    default void eachTextIsFound() {
        assertThat(found(ALL, 10, "meier", "anton")).containsExactly("Anton Meier");
        assertThat(found(ALL, 10, "meier", "berta")).isEmpty();
        assertThat(found(ALL, 10, "meier", "an")).containsExactly("Anton Meier");
    }

    @Test
    default void whatNobodyHasIsNotFound() {
        assertThat(found(ALL, 10, "nobody")).isEmpty();
        assertThat(found(ALL, 10, "anton@example.orgx")).isEmpty();
        assertThat(testee().search(new DirectoryQuery(2, ALL, List.of("anton"), 10))
                        .entries())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8, 100})
    default void pagesHaveEachEntryOnceInTheOrderOfTheKeys(int limit) {
        assertThat(found(ALL, limit))
                .containsExactly(
                        "Anton Meier",
                        "Berta Müller",
                        "César Meier",
                        "Dora Straße",
                        "Sales",
                        "Board",
                        "Blue Room",
                        "Beamer");
        assertThat(found(ALL, limit, "meier")).containsExactly("Anton Meier", "César Meier");
    }

    @Test
    default void onlyTheTypesAskedForAreFound() {
        assertThat(found(Set.of(CalendarUserType.GROUP), 1)).containsExactly("Sales", "Board");
        assertThat(found(Set.of(CalendarUserType.ROOM), 1)).containsExactly("Blue Room");
        assertThat(found(Set.of(CalendarUserType.RESOURCE), 1)).containsExactly("Beamer");
        assertThat(found(Set.of(CalendarUserType.INDIVIDUAL, CalendarUserType.ROOM), 2, "example"))
                .containsExactly("Anton Meier", "Berta Müller", "César Meier", "Dora Straße", "Blue Room");
        assertThat(found(Set.of(), 1)).isEmpty();
    }
}
