/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.problem.api.Problem;
import org.kalends.testing.LogRecorder;

class ConfiguredSettingsTest {
    private static final String PID = "org.example.shop";

    private final LogRecorder log = new LogRecorder(PID);
    private final ConfiguredSettings<Shop> settings =
            new ConfiguredSettings<>(Shop.class, PID).checking("customers", Check.FILTER);

    @AfterEach
    void endRecording() {
        log.close();
    }

    private Shop take(Object... namesAndValues) {
        Map<String, Object> configuration = new HashMap<>(Map.of("place", "market"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configuration.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings.take(configuration).orElseThrow();
    }

    private List<String> problems() {
        return settings.problems().stream().map(Problem::message).toList();
    }

    @Test
    void whatIsNotConfiguredHasItsDefault() {
        Shop shop = take();

        assertThat(shop.place()).isEqualTo("market");
        assertThat(shop.seats()).isEqualTo(4);
        assertThat(shop.stock()).isEqualTo(10);
        assertThat(shop.open()).isTrue();
        assertThat(shop.goods()).containsExactly("tea", "milk");
        assertThat(shop.secret()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void textsOfAFileAndValuesOfATypeAreTheSame() {
        Shop typed = take("seats", 8, "stock", 5_000_000_000L, "open", false, "goods", List.of("jam", "tea"));
        Shop written = take("seats", " 8 ", "stock", "5000000000", "open", "FALSE", "goods", "jam, tea,");

        assertThat(written).isEqualTo(typed).hasSameHashCodeAs(typed);
        assertThat(typed.goods()).containsExactly("jam", "tea");
        assertThat(take("goods", new String[] {"jam"}).goods()).containsExactly("jam");
        assertThat(take("seats", new Integer[] {7}).seats()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "seats, 0, a whole number from 1 to 256; 4 holds",
        "seats, 257, a whole number from 1 to 256; 4 holds",
        "seats, 99999999999, a whole number from 1 to 256; 4 holds",
        "seats, abc, a whole number from 1 to 256; 4 holds",
        "stock, 1.5, a whole number from 0 to 9000000000; 10 holds",
        "open, maybe, true or false; true holds",
        "season, autumn, 'one of summer, winter; summer holds'",
        "goods, 'tea,marmalade and jam', 'a text of one line, of at most 10 characters; tea, milk holds'",
        "customers, (broken, a filter such as (name=value); it is taken as empty"
    })
    void aValueThatCannotBeUsedIsToldWithWhatWouldBeRight(String name, String value, String right) {
        Shop shop = take(name, value);

        assertThat(shop).isEqualTo(take());
        take(name, value);
        assertThat(problems()).singleElement().asString().startsWith(name + "=").endsWith(": it must be " + right);
    }

    @Test
    void theLastGoodValueHoldsUntilThereIsABetterOneOrNone() {
        take("seats", 9);
        assertThat(take("seats", "many").seats()).isEqualTo(9);
        assertThat(problems()).containsExactly("seats=many: it must be a whole number from 1 to 256; 9 holds");

        assertThat(take("seats", 10).seats()).isEqualTo(10);
        assertThat(problems()).isEmpty();

        assertThat(take("seats", "-1").seats()).isEqualTo(10);
        assertThat(take().seats()).as("deleted").isEqualTo(4);
        assertThat(problems()).isEmpty();
    }

    @Test
    void oneWrongValueDoesNotTouchTheOthers() {
        Shop shop = take("seats", "many", "stock", "20", "open", "false");

        assertThat(shop.stock()).isEqualTo(20);
        assertThat(shop.open()).isFalse();
    }

    @Test
    void aMissingValueWithoutADefaultIsMissedOnceAtAll() {
        assertThat(settings.take(Map.of("place", " "))).isEmpty();
        assertThat(problems())
                .containsExactly("place is missing: it must be a text of one line, of at most 20 characters;"
                        + " nothing is done without it");

        assertThat(take().place()).isEqualTo("market");
        assertThat(settings.take(Map.of()).orElseThrow().place()).isEqualTo("market");
        assertThat(problems()).singleElement().asString().endsWith("market holds");
    }

    @Test
    void aTextHasOneLine() {
        take();

        assertThat(take("place", "here\r\nInjected: 1").place()).isEqualTo("market");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("place=here??Injected: 1: it must be a text of one line");
    }

    @Test
    void severalValuesWhereThereIsToBeOneAreTold() {
        take("seats", List.of(1, 2));

        assertThat(problems()).containsExactly("seats has 2 values: it must have one; 4 holds");
    }

    @Test
    void aPasswordIsNotShown() {
        take("secret", "sesame open");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("secret=(not shown)")
                .doesNotContain("sesame");
    }

    @Test
    void aProblemIsLoggedOnceAndAgainAfterItWasMended() {
        take("seats", "0", "service.pid", PID + "~first");
        take("seats", "0", "service.pid", PID + "~first");
        assertThat(log.errors())
                .containsExactly(
                        "PID org.example.shop~first: seats=0: it must be a whole number from 1 to 256; 4 holds");
        assertThat(settings.examined()).containsExactly("PID org.example.shop~first");

        take();
        take("seats", "0", "service.pid", PID + "~first");
        assertThat(log.errors()).hasSize(2);
    }

    @Test
    void aTypeWithoutAFormIsAMistakeOfItsProgrammer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ConfiguredSettings<>(Shop.class, "org.example.none"))
                .withMessageContaining("OSGI-INF/metatype/org.example.none.xml");
    }
}
