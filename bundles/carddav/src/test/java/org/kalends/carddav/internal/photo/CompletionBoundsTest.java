/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Target;
import org.kalends.storage.api.Octets;

/** What it may cost to put pictures back into a card. */
class CompletionBoundsTest {
    private static final String ANNA = "/carddav/contacts/anna.vcf";
    private static final String LINKED_PHOTO = "PHOTO;VALUE=uri:/dav/photos/contacts/anna.vcf/photo-1";
    private static final String LINKED_LOGO = "LOGO;VALUE=uri:/dav/photos/contacts/anna.vcf/logo-1";
    private static final String PHOTO = "PHOTO;ENCODING=b;TYPE=GIF:R0lGODdh";
    private static final String LOGO = "LOGO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==";

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void aCardWithPictures() {
        shelf.put(ANNA, card(PHOTO, LOGO));
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:anna\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static String photos(int number) {
        return card(Collections.nCopies(number, LINKED_PHOTO).toArray(String[]::new));
    }

    private String completed(String sent, long limit) throws DavException {
        Target copy = new Target.Orphan(Href.parse("/carddav/contacts/copy.vcf"));
        return Completion.of(Octets.utf8(sent), shelf.request(copy), limit).text();
    }

    private Precondition refusal(String sent, long limit) {
        return catchThrowableOfType(DavException.class, () -> completed(sent, limit))
                .precondition()
                .orElseThrow();
    }

    @Test
    void aCardIsReadOnceForAllItsAddresses() throws DavException {
        assertThat(completed(card(LINKED_PHOTO, LINKED_LOGO, LINKED_PHOTO), 1000))
                .isEqualTo(card(PHOTO, LOGO, PHOTO));
        assertThat(shelf.timesRead(ANNA)).isEqualTo(1);
    }

    @Test
    void moreAddressesThanACardHasPicturesAreRefusedUnread() {
        assertThat(refusal(photos(21), 10_000)).isEqualTo(CardDavPreconditions.VALID_ADDRESS_DATA);
        assertThat(shelf.timesRead(ANNA)).isZero();
    }

    @Test
    void manyAddressesCannotMakeACardThatIsTooLarge() throws DavException {
        assertThat(completed(photos(20), 10_000)).doesNotContain("VALUE=uri");
        assertThat(refusal(photos(20), 1500)).isEqualTo(CardDavPreconditions.MAX_RESOURCE_SIZE);
    }
}
