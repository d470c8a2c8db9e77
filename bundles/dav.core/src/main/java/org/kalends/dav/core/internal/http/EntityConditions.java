/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.text.HttpDate;
import org.kalends.dav.core.internal.resolve.PersonalTag;
import org.kalends.storage.api.Condition;

/**
 * The conditional headers of a request (RFC 9110 section 13).
 *
 * @param ifMatch the tags of {@code If-Match}; {@code *} stands for any
 * @param ifNoneMatch the tags of {@code If-None-Match}; {@code *} stands for any
 * @param ifModifiedSince the time of {@code If-Modified-Since}
 * @param ifUnmodifiedSince the time of {@code If-Unmodified-Since}
 */
public record EntityConditions(
        Optional<Set<String>> ifMatch,
        Optional<Set<String>> ifNoneMatch,
        Optional<Instant> ifModifiedSince,
        Optional<Instant> ifUnmodifiedSince) {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"|(\\*)|([^\\s,\"]+)");
    /** Reads the headers. A date that is none is no condition. */
    public static EntityConditions of(Headers headers) {
        return new EntityConditions(
                headers.get("If-Match").map(EntityConditions::tags),
                headers.get("If-None-Match").map(EntityConditions::tags),
                headers.get("If-Modified-Since").flatMap(HttpDate::parse),
                headers.get("If-Unmodified-Since").flatMap(HttpDate::parse));
    }

    /** Unquoted tags are taken, too, as some clients forget the quotes; and weak ones, as compressing proxies weaken ours. */
    private static Set<String> tags(String header) {
        Set<String> tags = new HashSet<>();
        Matcher matcher = TAG.matcher(header);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            String bare = matcher.group(3);
            tags.add(quoted != null ? quoted : bare != null ? bare : ANY);
        }
        return tags;
    }

    /** What the tags ask of the present state; a store asks it again inside the write, and knows the tags of what is stored alone. */
    public Condition onTags() {
        return Condition.onETag(current -> ofStored(current).tagsAllow(current));
    }

    private EntityConditions ofStored(Optional<String> current) {
        return new EntityConditions(
                ifMatch.map(tags -> ofStored(tags, current)),
                ifNoneMatch.map(tags -> ofStored(tags, current)),
                ifModifiedSince,
                ifUnmodifiedSince);
    }

    private static Set<String> ofStored(Set<String> tags, Optional<String> current) {
        return tags.stream()
                .map(tag ->
                        current.filter(stored -> PersonalTag.isOf(stored, tag)).orElse(tag))
                .collect(Collectors.toSet());
    }

    /** Whether the tags let a request go on that finds this one. */
    boolean tagsAllow(Optional<String> current) {
        return ifMatch.map(tags -> matches(tags, current)).orElse(true)
                && ifNoneMatch.map(tags -> !matches(tags, current)).orElse(true);
    }

    private static boolean matches(Set<String> tags, Optional<String> current) {
        return current.isPresent() && (tags.contains(ANY) || tags.contains(current.get()));
    }

    /** Whether {@code If-Match} and {@code If-Unmodified-Since} let the request go on. */
    public boolean allow(Optional<ETag> current, Optional<Instant> modified) {
        Optional<String> tag = current.map(ETag::value);
        if (ifMatch.isPresent()) {
            return matches(ifMatch.get(), tag);
        }
        return ifUnmodifiedSince.isEmpty()
                || modified.isEmpty()
                || !modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(ifUnmodifiedSince.get());
    }

    /** Whether {@code If-None-Match} or {@code If-Modified-Since} says that the client has the present state already. */
    public boolean alreadyKnown(Optional<ETag> current, Optional<Instant> modified) {
        Optional<String> tag = current.map(ETag::value);
        if (ifNoneMatch.isPresent()) {
            return matches(ifNoneMatch.get(), tag);
        }
        return ifModifiedSince.isPresent()
                && modified.isPresent()
                && !modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(ifModifiedSince.get());
    }
}
