/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.XmlBody;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.IndexCondition.Relation;

class SearchParsingTest {
    private static final String TWO =
            """
            <property-search><prop><displayname/><a/></prop><match>x</match></property-search>
            <property-search><prop><b/></prop><match match-type='ends-with' caseless='no'> y</match></property-search>""";

    private static XmlElement element(String text) throws DavException {
        return XmlBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PrincipalQuery properties(String attributes, String content) throws DavException {
        return PropertySearch.parse(element("<search xmlns='DAV:'" + attributes + ">" + content + "</search>"));
    }

    private static PrincipalQuery tokens(String attributes, String content) throws DavException {
        return TokenSearch.parse(
                element("<search xmlns='http://calendarserver.org/ns/'" + attributes + ">" + content + "</search>"));
    }

    @Test
    void eachPropertyShouldBeAConditionOfItsOwn() throws DavException {
        PrincipalQuery query = properties("", TWO);

        assertThat(query.kinds()).containsExactlyInAnyOrder(Principal.Kind.values());
        assertThat(query.conditions()).hasSize(3).allSatisfy(group -> assertThat(group)
                .hasSize(1));
        assertThat(properties(" test='anyof'", TWO).conditions()).hasSize(1).allSatisfy(group -> assertThat(group)
                .hasSize(3));
    }

    @Test
    void aMatchShouldBeContainedInAnyCaseUnlessItSaysOtherwise() throws DavException {
        List<TextCondition> conditions =
                properties(" test='anyof'", TWO).conditions().get(0);

        assertThat(conditions.get(0).match().relation()).isEqualTo(Relation.CONTAINS);
        assertThat(conditions.get(0).match().collation()).isEqualTo(Collation.UNICODE_CASEMAP);
        assertThat(conditions.get(2).property().getLocalPart()).isEqualTo("b");
        assertThat(conditions.get(2).match().relation()).isEqualTo(Relation.ENDS_WITH);
        assertThat(conditions.get(2).match().collation()).isEqualTo(Collation.OCTET);
        assertThat(conditions.get(2).match().pattern()).isEqualTo(" y");
    }

    @ParameterizedTest
    @CsvSource({"INDIVIDUAL", "GROUP", "ROOM", "RESOURCE"})
    void theTypeShouldNarrowTheKinds(String type) throws DavException {
        assertThat(properties(" type='" + type + "'", TWO).kinds()).containsExactly(Principal.Kind.valueOf(type));
    }

    @ParameterizedTest
    @CsvSource({"user, INDIVIDUAL", "group, GROUP", "location, ROOM", "room, ROOM", "resource, RESOURCE"})
    void theContextShouldNarrowTheKinds(String context, Principal.Kind kind) throws DavException {
        assertThat(tokens(" context='" + context + "'", "<search-token>x</search-token>")
                        .kinds())
                .containsExactly(kind);
    }

    @Test
    void eachTokenShouldBeAGroupOfConditions() throws DavException {
        PrincipalQuery query =
                tokens("", "<search-token>x</search-token><search-token/><search-token>y</search-token>");

        assertThat(query.kinds()).containsExactlyInAnyOrder(Principal.Kind.values());
        assertThat(query.conditions()).hasSize(2).allSatisfy(group -> assertThat(group)
                .hasSize(4));
    }

    @Test
    void aSearchForNothingShouldBeRefused() {
        refused(() -> properties("", "<property-search><match>x</match></property-search>"));
        refused(() -> tokens("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " test='anyof'"})
    void aSearchWithoutConditionsShouldListAll(String test) throws DavException {
        assertThat(properties(test, "").conditions()).isEmpty();
    }

    @Test
    void aSearchForTooMuchShouldBeRefused() {
        refused(() -> properties("", TWO.repeat(40)));
        refused(() -> tokens("", "<search-token>x</search-token>".repeat(30)));
    }

    private static void refused(ThrowingCallable parsing) {
        assertThatThrownBy(parsing).isInstanceOfSatisfying(DavException.class, e -> assertThat(e.status())
                .isEqualTo(400));
    }
}
