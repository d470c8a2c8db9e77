/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlException;
import org.kalends.dav.api.xml.XmlReader;

class FilterElementsTest {
    private static final Precondition INVALID = Precondition.dav("invalid", 403);
    private static final Precondition UNSUPPORTED = Precondition.dav("unsupported", 403);
    private static final Precondition COLLATION = Precondition.dav("collation", 403);

    private final FilterElements elements =
            new FilterElements("urn:x", Collation.ASCII_CASEMAP, INVALID, UNSUPPORTED, COLLATION);

    private static XmlElement xml(String text) throws XmlException {
        return XmlReader.read(new ByteArrayInputStream(
                text.replaceFirst("^<([a-z-]+)", "<$1 xmlns='urn:x'").getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(Precondition precondition, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                .contains(precondition));
    }

    @Test
    void aNameIsThatOfThePropertyInUpperCase() throws Exception {
        assertThat(elements.name(xml("<prop-filter name=' summary '/>"))).isEqualTo("SUMMARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<prop-filter/>", "<prop-filter name=''/>", "<prop-filter name=' '/>"})
    void anElementWithoutANameIsRefused(String element) {
        refused(INVALID, () -> elements.name(xml(element)));
    }

    @Test
    void isNotDefinedStandsAlone() throws Exception {
        assertThat(elements.isNotDefined(xml("<prop-filter><is-not-defined/></prop-filter>")))
                .isTrue();
        assertThat(elements.isNotDefined(xml("<prop-filter><text-match>x</text-match></prop-filter>")))
                .isFalse();
        refused(
                INVALID,
                () -> elements.isNotDefined(
                        xml("<prop-filter><is-not-defined/><text-match>x</text-match></prop-filter>")));
    }

    @Test
    void anElementOfAnotherNamespaceDoesNotSayThatThereIsNone() throws Exception {
        assertThat(elements.isNotDefined(xml("<prop-filter><is-not-defined xmlns='urn:y'/></prop-filter>")))
                .isFalse();
    }

    @Test
    void aTextIsComparedByTheCollationOfTheStandardUnlessOneIsNamed() throws Exception {
        assertThat(elements.textMatch(xml("<text-match>x</text-match>")).collation())
                .isEqualTo(Collation.ASCII_CASEMAP);
        assertThat(elements.textMatch(xml("<text-match collation='i;octet'>x</text-match>"))
                        .collation())
                .isEqualTo(Collation.OCTET);
    }

    @Test
    void whatCannotBeComparedIsRefusedByItsOwnPrecondition() {
        refused(COLLATION, () -> elements.textMatch(xml("<text-match collation='i;klingon'>x</text-match>")));
        refused(INVALID, () -> elements.textMatch(xml("<text-match match-type='rhymes'>x</text-match>")));
        refused(UNSUPPORTED, () -> elements.textMatch(xml("<text-match>" + "x".repeat(1_001) + "</text-match>")));
    }

    @Test
    void aFilterHasFiftyConditionsAtMost() {
        assertThatCode(() -> elements.checkBound(50)).doesNotThrowAnyException();
        refused(UNSUPPORTED, () -> elements.checkBound(51));
    }

    @Test
    void anElementOutOfPlaceIsNamedInTheRefusal() throws Exception {
        XmlElement filter = xml("<prop-filter><nonsense/></prop-filter>");

        assertThat(elements.unexpected(filter.children().findFirst().orElseThrow(), filter))
                .hasMessage("A prop-filter cannot hold nonsense.")
                .satisfies(refusal ->
                        assertThat(((DavException) refusal).precondition()).contains(INVALID));
    }
}
