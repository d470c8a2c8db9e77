/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;

/** What a collection is called, and its colour, are files beside its items. */
class LabelsTest extends FolderFixture {
    private static final PropertyName DISPLAYNAME = new PropertyName("DAV:", "displayname");

    private static String called(String text) {
        return "<D:displayname xmlns:D=\"DAV:\">" + text + "</D:displayname>";
    }

    private void patch(CollectionId id, PropertyName name, Optional<String> value) {
        testee().collections().patch(id, Map.of(name, value));
    }

    @Test
    void aNameIsWrittenAndRemovedWithItsProperty() {
        CollectionId id = testee().collections()
                .create(new NewCollection(
                        CONTEXT, OWNER, CALENDAR, "work", false, Map.of(DISPLAYNAME, called("Tea &amp; cakes"))))
                .id();
        assertThat(file("work/displayname")).hasContent("Tea & cakes");

        patch(id, DISPLAYNAME, Optional.of(called("Work")));
        assertThat(file("work/displayname")).hasContent("Work");
        assertThat(reread(id).properties()).containsEntry(DISPLAYNAME, called("Work"));

        patch(id, DISPLAYNAME, Optional.empty());
        assertThat(file("work/displayname")).doesNotExist();
    }

    @Test
    void aNameByHandIsTheProperty() throws IOException {
        CollectionId id = created("work");
        long before = reread(id).sequence();

        write("work/displayname", "Tea & <cakes>\n");

        assertThat(reread(id).properties())
                .containsEntry(DISPLAYNAME, "<displayname xmlns=\"DAV:\">Tea &amp; &lt;cakes&gt;</displayname>");
        assertThat(reread(id).sequence()).isGreaterThan(before);
    }

    @Test
    void aColorKeepsItsTransparencyWhereAFileHasNone() throws IOException {
        CollectionId id = created("work");
        String color = "<calendar-color xmlns=\"http://apple.com/ns/ical/\">#0088FF80</calendar-color>";

        patch(id, COLOR, Optional.of(color));

        assertThat(file("work/color")).hasContent("#0088FF");
        assertThat(reread(id).properties()).containsEntry(COLOR, color);
        write("work/color", "#ff0000");
        assertThat(reread(id).properties().get(COLOR)).contains(">#ff0000<");
    }

    @Test
    void whatIsNoNameOrColorIsLeftAlone() throws IOException {
        CollectionId id = created("work");
        patch(id, COLOR, Optional.of("<calendar-color xmlns=\"http://apple.com/ns/ical/\">red</calendar-color>"));
        assertThat(file("work/color")).doesNotExist();

        write("work/color", "<none/>");
        write("work/displayname", "x".repeat(5_000));

        assertThat(reread(id).properties()).containsOnlyKeys(COLOR);
        assertThat(reread(id).properties().get(COLOR)).contains("red");
        assertThat(names(id)).isEmpty();
    }

    @Test
    void aFileThatIsRemovedTakesNoNameAway() throws IOException {
        CollectionId id = created("work");
        patch(id, DISPLAYNAME, Optional.of(called("Work")));

        Files.delete(file("work/displayname"));

        assertThat(reread(id).properties()).containsEntry(DISPLAYNAME, called("Work"));
    }
}
