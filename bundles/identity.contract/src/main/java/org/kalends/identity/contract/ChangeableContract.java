/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.UserId;

/** What users change of themselves, for directories that let them. The testee knows {@link DirectoryContent#SMALL}. */
public interface ChangeableContract extends DirectoryUnderTest {
    /** Somebody whom the testee knows. */
    UserId ANTON = new UserId(1, 3);

    /** Somebody else. */
    UserId BERTA = new UserId(1, 4);

    /** A value that the testee does not take. */
    String unacceptable();

    private String attribute() {
        return testee().changeableAttributes(ANTON).iterator().next();
    }

    private void change(String attribute, Optional<String> value) {
        testee().change(ANTON, Map.of(attribute, value));
    }

    private Optional<String> told(UserId user, String attribute) {
        return Optional.ofNullable(
                testee().user(user).orElseThrow().attributes().get(attribute));
    }

    @Test
    default void whatAUserChangesIsToldOfThatUser() {
        change(attribute(), Optional.of("one"));

        assertThat(told(ANTON, attribute())).contains("one");
        assertThat(testee().users(Set.of(ANTON)).get(0).attributes()).containsEntry(attribute(), "one");
        assertThat(testee().users(1))
                .filteredOn(user -> user.attributes().containsValue("one"))
                .hasSize(1);
        assertThat(told(BERTA, attribute())).isEmpty();
    }

    @Test
    default void anAttributeWithParametersIsOneOfItsOwn() {
        change(attribute(), Optional.of("one"));
        change(attribute() + ";TYPE=HOME", Optional.of("two"));

        assertThat(told(ANTON, attribute())).contains("one");
        assertThat(told(ANTON, attribute() + ";TYPE=HOME")).contains("two");
    }

    @Test
    default void theLastChangeHoldsAndTakesAwayWhatHasNoValue() {
        change(attribute(), Optional.of("one"));
        change(attribute(), Optional.of("two"));
        assertThat(told(ANTON, attribute())).contains("two");

        change(attribute(), Optional.empty());
        change(attribute(), Optional.empty());
        assertThat(told(ANTON, attribute())).isEmpty();
    }

    @Test
    default void aChangeIsAnotherStateToWhoeverKeepsACopy() {
        Optional<String> token = testee().changeToken(1);

        change(attribute(), Optional.of("one"));

        assertThat(testee().changeToken(1).filter(now -> token.equals(Optional.of(now))))
                .isEmpty();
    }

    @Test
    default void whatIsNotTakenIsRefusedWithASentence() {
        assertThatThrownBy(() -> change(attribute(), Optional.of(unacceptable())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
        assertThat(told(ANTON, attribute())).isEmpty();
    }

    @Test
    default void whoIsNotKnownHasNothingToChange() {
        assertThat(testee().changeableAttributes(new UserId(1, 99))).isEmpty();
        assertThat(testee().changeableAttributes(new UserId(2, 3))).isEmpty();
    }
}
