/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.caldav.internal.TestCalendar;
import org.kalends.caldav.internal.TestConfig;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.testing.TestUrls;
import org.kalends.identity.internal.RankedDirectories;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.memory.MemoryStorage;
import org.kalends.testing.TypedCommand;

class CalendarUrlTest {
    private static final String HOST = "com.openexchange.hostname";
    private static final String URL = "com.openexchange.caldav.url";

    @ParameterizedTest
    @CsvSource({
        "cal://0/31, https://dav.example.org/caldav/Y2FsOi8vMC8zMQ",
        "31, https://dav.example.org/caldav/MzE",
        "30, https://dav.example.org/caldav/MzA"
    })
    void theFolderIdIsUnpaddedBase64Url(String folderId, String url) {
        assertThat(CalendarUrl.of(new TestConfig(Map.of(HOST, "dav.example.org")), folderId))
                .isEqualTo(url);
    }

    @Test
    void theTemplateIsWhatTheConfigurationSays() {
        ConfigView config =
                new TestConfig(Map.of(HOST, "h", URL, "https://[hostname]:8443/dav/caldav/[folderId]/?[more]"));

        assertThat(CalendarUrl.of(config, "31")).isEqualTo("https://h:8443/dav/caldav/MzE/?[more]");
    }

    @Test
    void withoutAHostNameThatOfTheMachineIsUsed() {
        assertThat(CalendarUrl.of(new TestConfig(Map.of(HOST, " ")), "31")).matches("https://[^/ \\[]+/caldav/MzE");
    }

    @Test
    void calendarsTellTheirAddress() throws Exception {
        LiveProperty property = new CalendarUrlProperty();
        TestCalendar calendar = new TestCalendar();
        XmlOut out = new XmlOut();
        out.open(new QName("DAV:", "x"));
        property.write(
                new PropertyContext(
                        calendar,
                        TestCalendar.actor(),
                        new TestUrls(),
                        new XmlElement(property.name(), Map.of(), List.of())),
                out);

        assertThat(property.appliesTo(calendar)).isTrue();
        assertThat(property).isNotInstanceOf(WritableProperty.class);
        assertThat(out.close().take()).matches("<D:x>https://[^/]+/caldav/[A-Za-z0-9_-]+</D:x>");
    }

    @Test
    void administratorsAreToldTheAddressesOfAUsersCalendars() {
        Storage store = new MemoryStorage(Storage.DEFAULT_ACCOUNT);
        store.collections().create(new NewCollection(1, 3, "calendar", "work", false, Map.of()));
        store.collections().create(new NewCollection(1, 3, "addressbook", "friends", false, Map.of()));
        store.collections().create(new NewCollection(1, 4, "calendar", "others", false, Map.of()));
        CalendarUrlCommand command =
                new CalendarUrlCommand(new OneConfig(), TestCalendar.TYPE, new RankedDirectories());
        command.addStore(store);
        TypedCommand typed = new TypedCommand(command);

        assertThat(typed.run("1", "3")).matches("work +https://user3/caldav/[\\w-]+");
        assertThat(typed.refusal("1", "x")).contains("not \"x\"", "kalends:caldavUrl <context> <user>");
        assertThat(typed.refusal("1")).contains("<user> is missing");
        command.removeStore(store);
        assertThat(typed.run("1", "3")).isEqualTo("The user has no calendar in the stores that are here.");
    }

    private record OneConfig() implements Config {
        @Override
        public ConfigView server() {
            return new TestConfig(Map.of());
        }

        @Override
        public ConfigView forUser(int contextId, int userId) {
            return new TestConfig(Map.of(HOST, "user" + userId));
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }
}
