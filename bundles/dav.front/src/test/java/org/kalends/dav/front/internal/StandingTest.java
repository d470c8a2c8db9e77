/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.dav.front.internal.Samples.DAY;
import static org.kalends.dav.front.internal.Samples.NOW;
import static org.kalends.dav.front.internal.Samples.at;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.http.api.Publication;

class StandingTest {
    private final Standing first = Standing.at(at("/dav"));

    @Test
    void aFormerPrefixShouldBeKeptForAsLongAsIsSaid() {
        Standing moved = first.moved(at("/moved"), NOW);

        assertThat(moved.nextEnd()).contains(NOW.plus(DAY));
        assertThat(moved.after(NOW.plus(DAY).minusSeconds(1)).questions()).containsKeys("/dav/*", "/moved/*");
        assertThat(moved.after(NOW.plus(DAY)).questions())
                .containsKey("/moved/*")
                .doesNotContainKey("/dav/*");
    }

    @Test
    void severalFormerPrefixesShouldEachHaveTheirTime() {
        Standing moved = first.moved(at("/second"), NOW).moved(at("/third"), NOW.plusSeconds(60));

        assertThat(moved.nextEnd()).contains(NOW.plus(DAY));
        assertThat(moved.after(NOW.plus(DAY)).nextEnd()).contains(NOW.plus(DAY).plusSeconds(60));
    }

    @Test
    void aPrefixThatIsThePresentOneAgainShouldStay() {
        Standing back = first.moved(at("/moved"), NOW).moved(at("/dav"), NOW.plusSeconds(60));

        assertThat(back.after(NOW.plus(DAY.multipliedBy(3))).questions()).containsKey("/dav/*");
        assertThat(back.former()).containsOnlyKeys("/moved");
    }

    @Test
    void aPrefixOfNothingShouldNotBeKept() {
        Standing moved = Standing.at(at("")).moved(at("/dav"), NOW);

        assertThat(moved.former()).isEmpty();
    }

    @Test
    void nothingShouldBeKeptWhereThatIsSaid() {
        Publication strict = new Publication("/moved", true, Set.of(), "", "", Duration.ZERO);

        assertThat(first.moved(strict, NOW).former()).isEmpty();
    }

    @Test
    void theRootAndWellKnownAddressesShouldBeTakenAsIsSaid() {
        Publication sparse = new Publication("/dav", false, Set.of("photos"), "", "", DAY);

        assertThat(first.questions()).containsOnlyKeys("", "/dav/*", "/.well-known/caldav/*", "/.well-known/carddav/*");
        assertThat(Standing.at(sparse).questions()).containsOnlyKeys("/dav/*", "/.well-known/photos/*");
    }
}
