/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The media types that a client takes (RFC 9110 section 12.5.1).
 *
 * @param ranges as the {@code Accept} header names them
 * @since 1.1
 */
public record AcceptedTypes(List<MediaType> ranges) {
    private static final int MOST_RANGES = 50;
    private static final Comparator<MediaType> MOST_SPECIFIC = Comparator.comparingInt((MediaType range) ->
                    range.type().equals("*/*") ? 0 : range.type().endsWith("/*") ? 1 : 2)
            .thenComparingInt(range -> range.parameters().size());

    public AcceptedTypes {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads the header. Of more than fifty ranges the rest does not count.
     *
     * @param accept its value
     */
    public static AcceptedTypes of(String accept) {
        return new AcceptedTypes(
                Stream.of(accept.split(",", MOST_RANGES)).map(MediaType::of).toList());
    }

    /**
     * What is liked best of what there is: of the same quality that which is named more precisely, then that which is offered first.
     *
     * @param offered without {@code *}
     * @return empty when nothing of it is taken
     */
    public Optional<MediaType> best(List<MediaType> offered) {
        MediaType best = null;
        MediaType reason = null;
        for (MediaType each : offered) {
            Optional<MediaType> range =
                    ranges.stream().filter(one -> one.includes(each)).max(MOST_SPECIFIC);
            if (range.isPresent() && quality(range.get()) > 0 && (reason == null || isBetter(range.get(), reason))) {
                best = each;
                reason = range.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(MediaType range, MediaType than) {
        double difference = quality(range) - quality(than);
        return difference > 0 || difference == 0 && MOST_SPECIFIC.compare(range, than) > 0;
    }

    private static double quality(MediaType range) {
        try {
            return Double.parseDouble(range.parameter("q").orElse("1"));
        } catch (NumberFormatException e) {
            // A weight that is none is taken for a refusal, as for codings
            return 0;
        }
    }
}
