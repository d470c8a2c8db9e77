/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.internal.sets.ContextSet;
import org.kalends.problem.api.Problem;

class ContextSetFileTest {
    private static final Path FILE = Path.of("contextSets", "premium.yml");

    @Test
    void aSetShouldBeReadWithThePlaceOfEachValue() {
        ContextSet set = onlySet(
                """
                premium:
                    withTags: ucInfostore & !(trial)
                    addTags: gold, silver
                    com.openexchange.caldav.enabled: "true"
                    com.openexchange.carddav.tree: 0
                    com.openexchange.carddav.ignoreFolders: [6, 12]
                    com.openexchange.caldav.interval.strict: yes
                    empty:
                """);

        assertThat(set.name()).isEqualTo("premium");
        assertThat(set.withTags()).hasToString("ucInfostore & !trial");
        assertThat(set.addTags()).containsExactlyInAnyOrder("gold", "silver");
        assertThat(set.values().get("com.openexchange.caldav.enabled"))
                .isEqualTo(new ConfigValue("true", "contextSets", FILE + ":4 (premium)"));
        assertThat(set.values().get("com.openexchange.carddav.tree").text()).isEqualTo("0");
        assertThat(set.values().get("com.openexchange.carddav.ignoreFolders").text())
                .isEqualTo("6, 12");
        assertThat(set.values().get("com.openexchange.caldav.interval.strict").text())
                .isEqualTo("true");
        assertThat(set.values().get("empty").text()).isEmpty();
        assertThat(set.values()).hasSize(5);
    }

    @Test
    void setsShouldStayInTheOrderOfTheFile() {
        assertThat(read("z: {withTags: a}\na: {withTags: 7}\n---").value()).isEmpty();
        assertThat(read("z: {withTags: a}\na: {withTags: 7}").value().orElseThrow())
                .extracting(ContextSet::name)
                .containsExactly("z", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    {a: "1"}                   ; 3 ; it needs withTags
                    {withTags: ''}             ; 3 ; it needs withTags
                    {withTags: a & }           ; 3 ; withTags "a &" is wrong at character 4: there should be a tag
                    {withTags: !ucInfostore }  ; 3 ; YAML takes the ! of withTags for a sign of its own
                    {withTags: a, b: {c: d}}   ; 3 ; b is a text, not a mapping or a list
                    {withTags: a, b: 1, b: 2}  ; 3 ; b stands twice in the set bad
                    just a text                ; 3 ; the set bad is not a mapping of keys to values
                    [withTags]                 ; 3 ; the set bad is not a mapping of keys to values
                    """)
    void aMistakeShouldBeToldWithFileSetAndLineAndLeaveTheOtherSets(String bad, int line, String reason) {
        FileReading<List<ContextSet>> reading = read("one: {withTags: a}\n\nbad: " + bad + "\ntwo: {withTags: a}\n");

        assertThat(reading.value().orElseThrow()).extracting(ContextSet::name).containsExactly("one", "two");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.gravity()).isEqualTo(Problem.Gravity.ERROR);
            assertThat(problem.where()).startsWith(FILE + ":" + line);
            assertThat(problem.message()).contains(reason, "the set bad does not hold");
        });
    }

    @Test
    void aSecondSetOfTheSameNameShouldBeRefused() {
        FileReading<List<ContextSet>> reading = read("one: {withTags: a}\none: {withTags: b}\n");

        assertThat(reading.value().orElseThrow()).hasSize(1);
        assertThat(reading.problems()).singleElement().asString().contains(":2", "there is a set of this name above");
    }

    @Test
    void mixedOperatorsShouldBeWarnedOfOnceWithFileAndSet() {
        FileReading<List<ContextSet>> reading = read("odd: {withTags: a & b | c | d}");

        assertThat(reading.value().orElseThrow()).hasSize(1);
        assertThat(reading.problems())
                .singleElement()
                .asString()
                .contains("WARNING", FILE + ":1", "set odd", "read as: a & (b | c | d)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: {withTags: x", "- a", "a: *b", "\u0000"})
    void whatIsNoYamlOfThisShapeShouldBeRefusedAsAWhole(String text) {
        FileReading<List<ContextSet>> reading = read(text);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).singleElement().asString().contains("what the file said before holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "---\n", "{}"})
    void aFileWithoutSetsShouldBeFine(String text) {
        assertThat(read(text).value()).contains(List.of());
        assertThat(read(text).problems()).isEmpty();
    }

    private static ContextSet onlySet(String text) {
        FileReading<List<ContextSet>> reading = read(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().orElseThrow()).hasSize(1);
        return reading.value().orElseThrow().get(0);
    }

    private static FileReading<List<ContextSet>> read(String text) {
        return ContextSetFile.read(FILE, text.getBytes(StandardCharsets.UTF_8), Rules.OF_ALL);
    }
}
