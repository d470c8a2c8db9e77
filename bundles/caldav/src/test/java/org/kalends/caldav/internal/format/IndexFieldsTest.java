/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.caldav.internal.format.TestFormat.accept;
import static org.kalends.caldav.internal.format.TestFormat.event;

import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;

/** What is found of an object by its texts. */
class IndexFieldsTest {
    @Test
    void theIndexShouldHaveUidKindAndFoldedTerms() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "SUMMARY:Größe\\, neu", "LOCATION:Here"));
        assertThat(accepted.index().uid()).isEqualTo("u1");
        assertThat(accepted.index().kind()).isEqualTo("VEVENT");
        assertThat(accepted.index().terms())
                .anySatisfy(term -> {
                    assertThat(term.field()).isEqualTo("SUMMARY");
                    assertThat(term.text()).isEqualToIgnoringCase(term.text()).contains(", ");
                })
                .noneMatch(term -> term.field().equals(IndexFields.INCOMPLETE));
    }

    @Test
    void longTextsShouldBeCutInTheIndexAndMarked() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "DESCRIPTION:" + "x".repeat(5_000)));
        assertThat(accepted.index().terms())
                .anyMatch(term -> term.field().equals(IndexFields.INCOMPLETE))
                .allMatch(term -> term.text().length() <= 1_000);
    }
}
