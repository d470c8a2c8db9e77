/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.CardDavNames;
import org.kalends.carddav.internal.CardDavPreconditions;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Precondition;
import org.kalends.dav.core.spi.AcceptedObject;
import org.kalends.dav.core.spi.ObjectFormat;
import org.kalends.dav.core.text.Collation;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Term;

/** vCard (RFC 2426, RFC 6350) as address object resources hold it: one card a resource (RFC 6352 section 5.1). */
public final class VCardFormat implements ObjectFormat {
    /** The one kind of object in an address book. */
    public static final String KIND = "VCARD";
    /** The properties whose values can be found without reading the card. */
    public static final Set<String> INDEXED =
            Set.of("UID", "FN", "N", "NICKNAME", "EMAIL", "TEL", "ORG", "TITLE", "CATEGORIES");

    private static final Set<String> VERSIONS = Set.of("3.0", "4.0");
    private static final long MAX_OCTETS = 4L * 1024 * 1024;
    private static final int MAX_TERM_CHARACTERS = 500;
    private static final String SERVED_AS = "text/vcard; charset=utf-8";

    @Override
    public String mediaType() {
        return "text/vcard";
    }

    @Override
    public String nameSuffix() {
        return ".vcf";
    }

    @Override
    public QName dataElement() {
        return CardDavNames.ADDRESS_DATA;
    }

    @Override
    public List<Octets> split(Octets several) {
        return CardSplit.of(several);
    }

    @Override
    public String firstLine() {
        return "BEGIN:VCARD";
    }

    @Override
    public long maxOctets() {
        return MAX_OCTETS;
    }

    @Override
    public AcceptedObject accept(Octets sent, StoredCollection collection) throws DavException {
        CardRepair repair = new CardRepair(text(sent));
        Card card = single(repair.text());
        repair.complete(card);
        Octets octets = repair.altered() ? Octets.utf8(repair.text()) : sent;
        String uid = repair.uid();
        return new AcceptedObject(
                octets,
                repair.altered(),
                SERVED_AS,
                new ItemIndex(uid, KIND, Optional.empty(), terms(card, uid), classification(card)));
    }

    /** {@code CLASS} of version 3.0 (RFC 2426 section 3.7.1); one that is unknown is private. */
    private static Classification classification(Card card) {
        return switch (card.value("CLASS").orElse("").strip().toUpperCase(Locale.ROOT)) {
            case "", "PUBLIC" -> Classification.PUBLIC;
            case "CONFIDENTIAL" -> Classification.CONFIDENTIAL;
            default -> Classification.PRIVATE;
        };
    }

    private static String text(Octets sent) throws DavException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw invalid("The vCard is not encoded in UTF-8.");
        }
    }

    private static Card single(String text) throws DavException {
        try {
            List<Card> cards = Card.all(text);
            if (cards.size() != 1) {
                throw invalid("An address object is exactly one vCard, not " + cards.size() + ".");
            }
            Card card = cards.get(0);
            if (card.all("", "UID").count() > 1) {
                throw invalid("The vCard has more than one UID.");
            }
            if (card.version().filter(VERSIONS::contains).isEmpty()) {
                throw DavException.of(
                        CardDavPreconditions.SUPPORTED_ADDRESS_DATA, "A vCard must be of VERSION 3.0 or 4.0.");
            }
            return card;
        } catch (InvalidCardException e) {
            throw invalid(e.getMessage());
        }
    }

    private static DavException invalid(String message) {
        return DavException.of(CardDavPreconditions.VALID_ADDRESS_DATA, message);
    }

    /** The field that says that a card has a value of this property which is too long to be indexed. */
    public static String tooLong(String field) {
        return field + "+";
    }

    private static List<Term> terms(Card card, String uid) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("UID", Collation.UNICODE_CASEMAP.fold(uid)));
        for (VObjectProperty property : card.properties()) {
            String name = property.getName().toUpperCase(Locale.ROOT);
            if (INDEXED.contains(name) && !name.equals("UID")) {
                String folded = Collation.UNICODE_CASEMAP.fold(CardText.unescaped(property.getValue()));
                if (folded.length() <= MAX_TERM_CHARACTERS) {
                    terms.add(new Term(name, folded));
                } else {
                    // A cut text could miss a match, so the field says only that it is there and matches anything
                    terms.add(new Term(tooLong(name), ""));
                }
            }
        }
        return terms;
    }

    @Override
    public void admit(String kind, StoredCollection collection) throws DavException {
        if (!kind.equals(KIND)) {
            throw DavException.of(unsupportedData(), "An address book holds vCards only.");
        }
    }

    @Override
    public Precondition unsupportedData() {
        return CardDavPreconditions.SUPPORTED_ADDRESS_DATA;
    }

    @Override
    public Precondition uidConflict() {
        return CardDavPreconditions.NO_UID_CONFLICT;
    }

    @Override
    public Precondition tooLarge() {
        return CardDavPreconditions.MAX_RESOURCE_SIZE;
    }
}
