/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.conversion.WriteBack;
import org.kalends.carddav.internal.form.CardForm;
import org.kalends.carddav.internal.legacy.LegacyCard;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.DecodedCard;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.EarlierForms;
import org.kalends.dav.api.spi.Identified;
import org.kalends.dav.api.spi.Joinable;
import org.kalends.dav.api.spi.JoinedObjects;
import org.kalends.dav.api.spi.Merging;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.OtherForms;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.dav.api.spi.Splittable;
import org.kalends.dav.api.text.CleanText;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * vCard (RFC 2426, RFC 6350) as address object resources hold it: one card a resource (RFC 6352 section 5.1). A card that is
 * fit stays octet for octet what the client sent. What is mended or put back is mended before the index is drawn, so that the
 * index is that of the stored card.
 */
public final class VCardFormat
        implements ObjectFormat, Recognizable, Splittable, Joinable, Identified, Merging, OtherForms, EarlierForms {
    private static final Logger LOG = LoggerFactory.getLogger(VCardFormat.class);

    private static final List<MediaType> FORMS =
            Stream.of(CardForm.values()).map(CardForm::asMediaType).toList();
    private static final long MAX_OCTETS = 4L * 1024 * 1024;
    private static final String SERVED_AS = "text/vcard; charset=utf-8";

    @Override
    public String mediaType() {
        return CardForm.TEXT;
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
    public Stream<Octets> split(Octets several) {
        return CardSplit.of(several);
    }

    @Override
    public JoinedObjects join(Resource collection, String name) {
        return new JoinedCards();
    }

    @Override
    public String firstLine() {
        return "BEGIN:VCARD";
    }

    @Override
    public int indexRevision() {
        return CardIndex.REVISION;
    }

    @Override
    public long maxOctets() {
        return MAX_OCTETS;
    }

    @Override
    public AcceptedObject accept(Octets sent, StoredCollection collection) throws DavException {
        return accepted(sent, Optional.empty());
    }

    @Override
    public AcceptedObject accept(Octets sent, StoredCollection collection, Supplier<Optional<Octets>> replaced)
            throws DavException {
        return accepted(sent, replaced.get().flatMap(VCardFormat::stored));
    }

    @Override
    public List<MediaType> otherForms() {
        return FORMS;
    }

    @Override
    public Octets given(Octets stored, MediaType wanted) throws DavException {
        CardForm form = form(wanted);
        try {
            return Octets.utf8(form.written(form.viewOf(Card.single(stored.text()))));
        } catch (InvalidCardException e) {
            throw DavException.of(500, "The stored card cannot be read: " + e.getMessage());
        }
    }

    @Override
    public Octets taken(Octets sent, MediaType declared) throws DavException {
        return Octets.utf8(form(declared).textOf(sent.text()));
    }

    @Override
    public Octets today(Octets found) {
        return LegacyCard.isOne(found) ? LegacyCard.today(found) : found;
    }

    private static CardForm form(MediaType type) {
        return CardForm.of(type.type(), type.parameter("version")).orElseThrow();
    }

    private AcceptedObject accepted(Octets sent, Optional<Card> replaced) throws DavException {
        try {
            CleanText decoded = DecodedCard.of(sent);
            Card card = Card.single(decoded.text());
            CardRules.check(card);
            Card completed = CardRepair.completed(card, replaced);
            Card merged = replaced.map(old -> WriteBack.merged(completed, old)).orElse(completed);
            boolean altered = decoded.mended() || !merged.equals(card);
            Octets octets = altered ? Octets.utf8(merged.text()) : sent;
            if (octets.length() > MAX_OCTETS) {
                throw DavException.of(tooLarge(), "A vCard has at most " + MAX_OCTETS + " octets.");
            }
            return new AcceptedObject(octets, altered, SERVED_AS, CardIndex.of(merged));
        } catch (InvalidCardException e) {
            throw DavException.of(CardDavPreconditions.VALID_ADDRESS_DATA, e.getMessage());
        }
    }

    /** The card that is replaced. One that cannot be read must not keep a good one from taking its place. */
    private static Optional<Card> stored(Octets octets) {
        try {
            return Optional.of(Card.single(octets.text()));
        } catch (InvalidCardException e) {
            LOG.warn("A stored card is replaced without a look at it: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void admit(String kind, StoredCollection collection) throws DavException {
        if (!kind.equals(CardIndex.KIND)) {
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
