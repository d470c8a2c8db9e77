/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.PropertyName;

class PropertyRoomTest {
    private static final PropertyName COLOUR = new PropertyName("urn:example", "colour");
    private static final PropertyName NOTE = new PropertyName("urn:example", "note");

    private final PropertyRoom room = new PropertyRoom(100, 150);

    private static String octets(int count) {
        return "x".repeat(count);
    }

    @Test
    void onePropertyHasItsBoundInOctets() {
        assertThat(room.isEnoughFor(octets(100))).isTrue();
        assertThat(room.isEnoughFor(octets(101))).isFalse();
        assertThat(room.isEnoughFor("\u00e4".repeat(51))).isFalse();
    }

    @Test
    void allTogetherHaveTheirs() {
        Map<PropertyName, String> present = Map.of(COLOUR, octets(100));

        assertThat(room.isEnoughFor(present, Map.of(NOTE, Optional.of(octets(50)))))
                .isTrue();
        assertThat(room.isEnoughFor(present, Map.of(NOTE, Optional.of(octets(51)))))
                .isFalse();
    }

    @Test
    void whatIsReplacedOrRemovedMakesRoom() {
        Map<PropertyName, String> present = Map.of(COLOUR, octets(100));

        assertThat(room.isEnoughFor(present, Map.of(COLOUR, Optional.of(octets(99)))))
                .isTrue();
        assertThat(room.isEnoughFor(present, Map.of(COLOUR, Optional.empty(), NOTE, Optional.of(octets(100)))))
                .isTrue();
    }

    @Test
    void whereThereIsTooMuchAlreadyItMayBecomeLess() {
        Map<PropertyName, String> present = Map.of(COLOUR, octets(300), NOTE, octets(10));

        assertThat(room.isEnoughFor(present, Map.of(COLOUR, Optional.of(octets(290)))))
                .isTrue();
        assertThat(room.isEnoughFor(present, Map.of(NOTE, Optional.of(octets(11)))))
                .isFalse();
    }

    @Test
    void thereIsABoundOfTheirNumber() {
        Map<PropertyName, String> present = new HashMap<>();
        for (int i = 0; i < PropertyRoom.MOST; i++) {
            present.put(new PropertyName("urn:example", "p" + i), "");
        }

        assertThat(room.isEnoughFor(present, Map.of(NOTE, Optional.of("")))).isFalse();
    }
}
