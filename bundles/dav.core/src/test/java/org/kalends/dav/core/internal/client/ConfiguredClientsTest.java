/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kalends.dav.api.client.ClientKind;

class ConfiguredClientsTest {
    private final ChangingConfig config = new ChangingConfig();
    private final ConfiguredClients clients = new ConfiguredClients(config);

    private ClientKind of(String userAgent) {
        return clients.of(Optional.of(userAgent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "macOS/14.5 (23F79) dataaccessd/1.0 | MAC_CALENDAR",
                "macOS/13.4.1 (22F82) CalendarAgent/992.5 | MAC_CALENDAR",
                "Mac+OS+X/10.9.5 (13F1911) CalendarAgent/176.2 | MAC_CALENDAR",
                "CalendarStore/5.0.3 (1204.1); iCal/5.0.3 (1605.3); Mac OS X/10.7.4 (11E53) | MAC_CALENDAR",
                "macOS/14.5 (23F79) AddressBookCore/2576.600.21 | MAC_CONTACTS",
                "Mac OS X/10.12.6 (16G29) AddressBookCore/1 CalendarAgent/1 | MAC_CONTACTS",
                "AddressBook/6.1 (1090) CardDAVPlugin/200 CFNetwork/520.5.1 Mac_OS_X/10.7.5 | APPLE_SERVICE",
                "Contacts/1.0 CFNetwork/1494 Darwin/23.5.0 | APPLE_SERVICE",
                "MAC OS X/10.12.6 (16G29) ADDRESSBOOKCORE/1 | APPLE_SERVICE",
                "iOS/17.5.1 (21F90) dataaccessd/1.0 | IOS",
                "iOS/12.4.1 (16G102) accountsd/1.0 | UNKNOWN",
                "iOS/17.5.1 (21F90) remindd/1.0 | IOS_REMINDERS",
                "iOS/17.5.1 (21F90) dataaccessd/1.0 remindd/1.0 | IOS_REMINDERS",
                "iOS/4.0 dataaccessd/1.0 (Android) | UNKNOWN",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0 | THUNDERBIRD_LIGHTNING",
                "Mozilla/5.0 (X11; Linux x86_64; rv:68.0) Gecko/20100101 Thunderbird/68.9.0 Lightning/68.9.0"
                        + " | THUNDERBIRD_LIGHTNING",
                "Mozilla/5.0 (Windows NT 10.0; rv:102.0) Thunderbird/102.15.1 CardBook/86.5 | THUNDERBIRD_CARDBOOK",
                "Thunderbird CardBook/72.7 | THUNDERBIRD_CARDBOOK",
                "eMClient/9.2.2157.0 | EM_CLIENT",
                "eM Client/8.2.1659.0 | EM_CLIENT",
                "com.openexchange.mobile.syncapp.enterprise/1.3.10 (Android) | OX_SYNC",
                "org.dmfs.caldav.sync/101060805 (Sony; Android 9) | CALDAV_SYNC",
                "org.dmfs.carddav.sync/0.4.21 (LGE; Android 8.1) | CARDDAV_SYNC",
                "SmoothSync/1.4 (samsung; Android 12) | SMOOTH_SYNC",
                "DAVdroid/1.11.4.1-ose (2018/05/20; dav4android; okhttp3) Android/8.1.0 | DAVDROID",
                "DAVx5/4.4.5-ose (dav4jvm; okhttp/4.12.0) Android/14 | DAVX5",
                "CalDavSynchronizer/4.4 | OUTLOOK_CALDAV_SYNCHRONIZER",
                "MSFT-WP/10.0.15254 | WINDOWS_PHONE",
                "MSFT-WIN-4/10.0.19045 | WINDOWS",
                "Evolution/3.46.4 | UNKNOWN",
                "davx5/1 | UNKNOWN",
                "'' | UNKNOWN"
            })
    void aClientIsKnownByWhatItCallsItself(String userAgent, ClientKind kind) {
        assertThat(of(userAgent)).isEqualTo(kind);
    }

    @Test
    void aClientThatSaysNothingIsUnknown() {
        assertThat(clients.of(Optional.empty())).isEqualTo(ClientKind.UNKNOWN);
    }

    @Test
    void aChangedExpressionHoldsAtOnce() {
        config.put("com.openexchange.dav.useragent.davx5", "Evo[a-z]+/");
        assertThat(of("Evolution/3.46.4")).isEqualTo(ClientKind.DAVX5);
        assertThat(of("DAVx5/4.4.5")).isEqualTo(ClientKind.UNKNOWN);

        config.put("com.openexchange.dav.useragent.davx5", "evo");
        assertThat(of("Evolution/3.46.4")).isEqualTo(ClientKind.UNKNOWN);
    }

    @Test
    void whatIsBuiltInHoldsInPlaceOfAnExpressionThatIsNone() {
        config.put("com.openexchange.dav.useragent.davx5", "DAVx(5");

        assertThat(of("DAVx5/4.4.5")).isEqualTo(ClientKind.DAVX5);
    }

    @Test
    void oneThatIsClosedListensNoMore() {
        clients.close();

        assertThat(config.listeners()).isZero();
    }

    @Test
    void aVeryLongNameCostsNoTime() {
        assertThat(of("Mac OS X/".repeat(10_000) + "CalendarAgent")).isEqualTo(ClientKind.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyKnownClientIsForSomething(ClientKind kind) {
        assertThat(kind.isCalDav() || kind.isCardDav()).isTrue();
        assertThat(kind.property()).matches("com\\.openexchange\\.dav\\.useragent\\.[a-z0-9_]+");
    }

    @Test
    void whoeverCallsItselfManyNamesIsKnownByEach() {
        for (int i = 0; i < 3_000; i++) {
            assertThat(of("DAVx5/" + i)).isEqualTo(ClientKind.DAVX5);
        }
        assertThat(of("DAVx5/0")).isEqualTo(ClientKind.DAVX5);
        assertThat(of("x".repeat(1_000))).isEqualTo(ClientKind.UNKNOWN);
    }
}
