/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;

class MemberNameTest {
    private static final ObjectFormat FORMAT = new Notes();
    private static final String RANDOM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.txt";

    @Test
    void aNameIsMadeOfTheUid() {
        assertThat(MemberName.of("A-1_b@example.org", FORMAT)).isEqualTo("A-1_b@example.org.txt");
        assertThat(MemberName.of("a.txt", FORMAT)).isEqualTo("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a b", "a%2Fb", "\u00e4", "a?b", "a#b", "a~b", ".a", "urn:uuid:1"})
    void aUidThatIsNoNameGivesWayToARandomOne(String uid) {
        assertThat(MemberName.of(uid, FORMAT)).matches(RANDOM);
    }

    @Test
    void aUidThatIsTooLongDoesToo() {
        assertThat(MemberName.of("x".repeat(101), FORMAT)).matches(RANDOM);
        assertThat(MemberName.of("x".repeat(100), FORMAT)).startsWith("xxx");
    }

    @Test
    void noTwoRandomNamesAreAlike() {
        assertThat(MemberName.random(FORMAT)).isNotEqualTo(MemberName.random(FORMAT));
    }

    /** A format of which only the suffix matters here. */
    private static final class Notes implements ObjectFormat {
        private static final Precondition REFUSAL = Precondition.dav("refused", 403);

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String nameSuffix() {
            return ".txt";
        }

        @Override
        public long maxOctets() {
            return 1;
        }

        @Override
        public AcceptedObject accept(Octets sent, StoredCollection collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void admit(String kind, StoredCollection collection) {}

        @Override
        public Precondition tooLarge() {
            return REFUSAL;
        }
    }
}
