/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark.piece;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.kalends.config.PathPrefix;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.core.internal.http.UrlSpace;
import org.kalends.dav.core.internal.property.GetETag;
import org.kalends.dav.core.internal.write.AnswerMemory;
import org.kalends.dav.core.internal.write.PropertyAnswers;
import org.kalends.dav.core.internal.write.ResponseSink;
import org.kalends.dav.core.internal.write.SinkResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a listing costs for each of its members, from what the store has read to the octets of the answer. */
@State(Scope.Benchmark)
public class ListingPieces extends Piece {
    private static final int MEMBERS = 1000;

    private final UrlSpace urls = UrlSpace.of(new PathPrefix("/dav"), new PathPrefix(""));
    private final LiveProperty etag = new GetETag();
    private final PropertySelection selection = new PropertySelection(
            PropertySelection.Kind.PROP, List.of(new XmlElement(etag.name(), Map.of(), List.of())));
    private final List<Member> members = IntStream.range(0, MEMBERS)
            .mapToObj(number ->
                    new Member(Href.parse("/caldav/calendar/object-" + number + ".ics"), "M6zXQYlQ6HZxYh3p" + number))
            .toList();

    private record Member(Href href, String tag) implements Resource {
        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Optional<ETag> etag() {
            return Optional.of(new ETag(tag));
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return Set.of(Privilege.READ);
        }

        @Override
        public <T> Optional<T> as(Class<T> facet) {
            return Optional.empty();
        }
    }

    private record Alone(LiveProperty property) implements LiveProperties {
        @Override
        public Optional<LiveProperty> get(QName name) {
            return Optional.of(property);
        }

        @Override
        public Collection<LiveProperty> all() {
            return List.of(property);
        }
    }

    /** Where the answer goes: nowhere. */
    private record Nowhere() implements ResponseSink {
        @Override
        public void status(int status) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public OutputStream body() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public boolean committed() {
            return false;
        }
    }

    private record AllThereIs() implements AnswerMemory {
        @Override
        public long claim(long octets) {
            return octets;
        }

        @Override
        public void release(long octets) {}
    }

    /** The entity tag asks nobody who asks. */
    private PropertyAnswers answers(PropertySelection selected) {
        return new PropertyAnswers(selected, new Alone(etag), null, urls, Preferences.NONE);
    }

    /** Address and entity tag of a member. */
    @Benchmark
    @OperationsPerInvocation(MEMBERS)
    public void row() throws IOException {
        SinkResponse response =
                new SinkResponse(new Nowhere(), true, urls, this::answers, sign -> {}, new AllThereIs());
        MultiStatusWriter out = response.multiStatus(selection);
        for (Member each : members) {
            out.resource(each);
        }
        out.finish();
    }
}
