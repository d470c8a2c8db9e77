/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark.piece;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.kalends.carddav.internal.filter.CardFilterParser;
import org.kalends.carddav.internal.filter.CardMatcher;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlException;
import org.kalends.dav.api.xml.XmlReader;
import org.kalends.itests.benchmark.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done with a card of which the index leaves something open. */
@State(Scope.Benchmark)
public class CardPieces extends Piece {
    private static final String FILTER =
            """
            <filter xmlns="urn:ietf:params:xml:ns:carddav" test="anyof">
            <prop-filter name="FN"><text-match>mar</text-match></prop-filter>
            <prop-filter name="NOTE"><text-match>zugspitze</text-match></prop-filter></filter>""";

    private final String text = new String(Objects.card(1, 0), StandardCharsets.UTF_8);
    private CardMatcher matcher;

    /** The filter is read once a request. */
    @Setup
    public void parse() throws DavException, XmlException {
        matcher = new CardMatcher(CardFilterParser.parse(
                XmlReader.read(new ByteArrayInputStream(FILTER.getBytes(StandardCharsets.UTF_8)))));
    }

    /** A card is read and held against a filter that it does not satisfy. */
    @Benchmark
    public boolean filter() throws InvalidCardException {
        return matcher.matches(Card.single(text));
    }
}
