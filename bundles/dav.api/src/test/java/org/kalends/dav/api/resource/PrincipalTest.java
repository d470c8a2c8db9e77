/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Group;

class PrincipalTest {
    private record Described(Object what) implements Resource {
        @Override
        public Href href() {
            return Href.ROOT;
        }

        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return Set.of();
        }

        @Override
        public <T> Optional<T> as(Class<T> facet) {
            return facet.isInstance(what) ? Optional.of(facet.cast(what)) : Optional.empty();
        }
    }

    private static Principal bookable(int context, int id, BookableResource.Kind kind) {
        BookableResource described = new BookableResource(context, id, "r", "R", Optional.of("r@example.org"), kind);
        return Principal.of(new Described(described)).orElseThrow();
    }

    @Test
    void roomsAndEquipmentShouldBeToldApart() {
        Principal room = bookable(1, 4, BookableResource.Kind.ROOM);
        Principal beamer = bookable(1, 5, BookableResource.Kind.RESOURCE);

        assertThat(room.kind()).isEqualTo(Principal.Kind.ROOM);
        assertThat(room.kind().recordType()).isEqualTo("locations");
        assertThat(room.href()).hasToString("/principals/resources/4/");
        assertThat(room.addresses()).containsExactly("r@example.org");
        assertThat(beamer.kind()).isEqualTo(Principal.Kind.RESOURCE);
        assertThat(beamer.kind().recordType()).isEqualTo("resources");
    }

    @Test
    void theUrnShouldStayWhateverBecomesOfTheRest() {
        Principal room = bookable(1, 4, BookableResource.Kind.ROOM);

        assertThat(room.urn()).isEqualTo("urn:uuid:6bcdd312-4a6e-347b-aaa1-b4ee7545780d");
        assertThat(bookable(1, 4, BookableResource.Kind.RESOURCE).urn()).isEqualTo(room.urn());
        assertThat(bookable(2, 4, BookableResource.Kind.ROOM).urn()).isNotEqualTo(room.urn());
        assertThat(bookable(1, 5, BookableResource.Kind.ROOM).urn()).isNotEqualTo(room.urn());
        Group group = new Group(1, 4, "g", "G", List.of());
        assertThat(Principal.of(new Described(group)).orElseThrow().urn()).isNotEqualTo(room.urn());
    }

    @Test
    void whatIsNoPrincipalShouldBeNone() {
        assertThat(Principal.of(new Described("a string"))).isEmpty();
    }
}
