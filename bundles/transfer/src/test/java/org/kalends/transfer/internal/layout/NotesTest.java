/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.storage.api.PropertyName;
import org.kalends.transfer.internal.layout.CollectionNote.GrantNote;
import org.kalends.transfer.internal.layout.CollectionNote.PropertyNote;
import org.kalends.transfer.internal.layout.CollectionNote.StateNote;

class NotesTest {
    @TempDir
    private Path folder;

    @Test
    void aDescriptionComesBackAsItWasWritten() throws IOException {
        CollectionNote note = new CollectionNote(
                1,
                "calendar",
                "work",
                true,
                "Büro & <mehr>",
                null,
                "#112233",
                "7",
                List.of("VEVENT"),
                List.of(new PropertyNote("DAV:", "displayname", "<displayname xmlns=\"DAV:\">x</displayname>")),
                List.of(new GrantNote("group", 4, List.of("SEE", "READ_ALL"))),
                new StateNote("", "17", 4_000_000_000L));
        Path file = folder.resolve("work.collection.json");

        assertThat(Notes.write(file, note)).isTrue();
        assertThat(file)
                .content()
                .contains("\"displayName\": \"Büro & <mehr>\"")
                .doesNotContain("description");
        assertThat(Notes.read(file, CollectionNote.class)).contains(note);
    }

    @Test
    void oneThatSomebodyElseWroteMayHaveLessAndMore() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a"), "{\"layout\": 1, \"type\": \"calendar\", \"more\": [{}], \"state\": null}");

        CollectionNote note = Notes.read(file, CollectionNote.class).orElseThrow();
        assertThat(note.type()).isEqualTo("calendar");
        assertThat(note.standard()).isFalse();
        assertThat(note.grants()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"layout\": \"x\"}", "{\"grants\": 1}", "{\"grants\": [", "{\"standard\": {}}", "x"})
    void whatIsNoneIsToldByItsFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.collection.json"), text);

        assertThatThrownBy(() -> Notes.read(file, CollectionNote.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.collection.json is not as a description has to be");
        assertThat(Notes.read(folder.resolve("none"), CollectionNote.class)).isEmpty();
    }

    @Test
    void propertiesAreElementsOfTheirNames() throws IOException {
        PropertyNote fit = new PropertyNote("DAV:", "displayname", "<displayname xmlns='DAV:'>x</displayname>");

        assertThat(Notes.properties(List.of(fit))).containsOnlyKeys(new PropertyName("DAV:", "displayname"));
        assertThat(Notes.properties(null)).isEmpty();
        for (String xml : List.of("text", "<displayname/>", "<!DOCTYPE a><displayname xmlns='DAV:'/>")) {
            PropertyNote unfit = new PropertyNote("DAV:", "displayname", xml);
            assertThatThrownBy(() -> Notes.properties(List.of(unfit)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("displayname");
        }
        assertThatThrownBy(() -> Notes.properties(List.of(new PropertyNote("DAV:", "displayname", null))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has a namespace");
    }
}
