/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.Relation;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Term;

/** Text conditions look at the terms of items, character by character. */
public interface TermContract extends StoreUnderTest {
    private void put(CollectionId id, String name, Term... terms) {
        put(id, name, item(new ItemIndex("uid of " + name, "VCARD", Optional.empty(), List.of(terms)), "text"));
    }

    private CollectionId withNames(String... texts) {
        CollectionId id = created("terms");
        Stream.of(texts).forEach(text -> put(id, text, new Term("FN", text)));
        return id;
    }

    private List<String> matching(CollectionId id, Relation relation, String text) {
        return names(id, new Selection.Matching(new IndexCondition.TermMatches("FN", relation, text)));
    }

    @Test
    default void relationsShouldMeanWhatTheySay() {
        CollectionId id = withNames("anna", "anna maria", "hanna", "susanna b", "bob");

        assertThat(matching(id, Relation.EQUALS, "anna")).containsExactly("anna");
        assertThat(matching(id, Relation.CONTAINS, "anna")).containsExactly("anna", "anna maria", "hanna", "susanna b");
        assertThat(matching(id, Relation.STARTS_WITH, "anna")).containsExactly("anna", "anna maria");
        assertThat(matching(id, Relation.ENDS_WITH, "anna")).containsExactly("anna", "hanna");
    }

    /** A store may look for what few items say in another way than for what many say. */
    @Test
    default void whatManyItemsSayShouldBeFoundWholeAndInOrder() {
        String[] names = IntStream.range(0, 600)
                .mapToObj(number -> "anna " + (1_000 + number))
                .toArray(String[]::new);
        CollectionId id = withNames(names);

        assertThat(matching(id, Relation.CONTAINS, "anna")).containsExactly(names);
        assertThat(matching(id, Relation.ENDS_WITH, "77"))
                .containsExactly("anna 1077", "anna 1177", "anna 1277", "anna 1377", "anna 1477", "anna 1577");
        assertThat(matching(id, Relation.EQUALS, "anna 1200")).containsExactly("anna 1200");
    }

    @Test
    default void charactersThatMeanSomethingToADatabaseShouldMeanThemselves() {
        CollectionId id = withNames("100%", "1000", "a_b", "axb", "it's", "say \"hi\"", "back\\slash", "star*", "[a]");

        assertThat(matching(id, Relation.CONTAINS, "%")).containsExactly("100%");
        assertThat(matching(id, Relation.STARTS_WITH, "100%")).containsExactly("100%");
        assertThat(matching(id, Relation.ENDS_WITH, "%")).containsExactly("100%");
        assertThat(matching(id, Relation.CONTAINS, "a_b")).containsExactly("a_b");
        assertThat(matching(id, Relation.EQUALS, "it's")).containsExactly("it's");
        assertThat(matching(id, Relation.CONTAINS, "\"")).containsExactly("say \"hi\"");
        assertThat(matching(id, Relation.CONTAINS, "\\s")).containsExactly("back\\slash");
        assertThat(matching(id, Relation.ENDS_WITH, "*")).containsExactly("star*");
        assertThat(matching(id, Relation.STARTS_WITH, "[a")).containsExactly("[a]");
    }

    @Test
    default void caseShouldNotBeFoldedByTheStore() {
        CollectionId id = withNames("Anna", "anna", "\u00c9va", "\u00e9va");

        assertThat(matching(id, Relation.EQUALS, "anna")).containsExactly("anna");
        assertThat(matching(id, Relation.CONTAINS, "nna")).containsExactly("Anna", "anna");
        assertThat(matching(id, Relation.STARTS_WITH, "A")).containsExactly("Anna");
        assertThat(matching(id, Relation.STARTS_WITH, "\u00e9")).containsExactly("\u00e9va");
    }

    @Test
    default void charactersOutsideTheBasicPlaneShouldCount() {
        CollectionId id = withNames("a\ud83d\udcc5b", "a\ud83d\udcc6b", "\uffff", "\udbff\udfff");

        assertThat(matching(id, Relation.CONTAINS, "\ud83d\udcc5")).containsExactly("a\ud83d\udcc5b");
        assertThat(matching(id, Relation.ENDS_WITH, "\ud83d\udcc6b")).containsExactly("a\ud83d\udcc6b");
        assertThat(matching(id, Relation.STARTS_WITH, "a\ud83d\udcc5")).containsExactly("a\ud83d\udcc5b");
        assertThat(matching(id, Relation.STARTS_WITH, "\udbff\udfff")).containsExactly("\udbff\udfff");
        assertThat(matching(id, Relation.STARTS_WITH, "\uffff")).containsExactly("\uffff");
    }

    @Test
    default void theEmptyTextShouldBePartOfEveryTerm() {
        CollectionId id = withNames("", "a");

        assertThat(matching(id, Relation.EQUALS, "")).containsExactly("");
        assertThat(matching(id, Relation.CONTAINS, "")).containsExactly("", "a");
        assertThat(matching(id, Relation.STARTS_WITH, "")).containsExactly("", "a");
        assertThat(matching(id, Relation.ENDS_WITH, "")).containsExactly("", "a");
    }

    @Test
    default void aTextLongerThanTheTermShouldNotMatch() {
        CollectionId id = withNames("ab");

        for (Relation relation : Relation.values()) {
            assertThat(matching(id, relation, "xab")).as(relation.name()).isEmpty();
            assertThat(matching(id, relation, "abx")).as(relation.name()).isEmpty();
        }
    }

    @Test
    default void onlyTheFieldAskedForShouldCount() {
        CollectionId id = created("terms");
        put(id, "a", new Term("FN", "anna"), new Term("EMAIL", "a@x"));
        put(id, "b", new Term("EMAIL", "anna"), new Term("EMAIL", "b@x"));
        put(id, "c");

        assertThat(matching(id, Relation.EQUALS, "anna")).containsExactly("a");
        assertThat(names(id, new Selection.Matching(new IndexCondition.HasField("EMAIL"))))
                .containsExactly("a", "b");
        assertThat(names(id, new Selection.Matching(new IndexCondition.HasField("fn"))))
                .isEmpty();
    }

    @Test
    default void anItemShouldComeOnceHoweverManyTermsMatch() {
        CollectionId id = created("terms");
        put(id, "a", new Term("FN", "anna"), new Term("FN", "anne"), new Term("FN", "anna"));

        assertThat(matching(id, Relation.STARTS_WITH, "ann")).containsExactly("a");
    }

    @Test
    default void termsShouldFollowTheItem() {
        CollectionId id = created("terms");
        put(id, "a", new Term("FN", "anna"));
        put(id, "a", new Term("FN", "bob"));
        assertThat(matching(id, Relation.EQUALS, "anna")).isEmpty();
        assertThat(matching(id, Relation.EQUALS, "bob")).containsExactly("a");

        move(new ItemAddress(id, "a"), new ItemAddress(id, "b"));
        assertThat(matching(id, Relation.EQUALS, "bob")).containsExactly("b");

        CollectionId copy =
                testee().collections().copy(id, calendar("copy"), false).id();
        assertThat(matching(copy, Relation.EQUALS, "bob")).containsExactly("b");

        delete(id, "b");
        assertThat(matching(id, Relation.EQUALS, "bob")).isEmpty();
        put(id, "b");
        assertThat(matching(id, Relation.EQUALS, "bob")).isEmpty();
    }
}
