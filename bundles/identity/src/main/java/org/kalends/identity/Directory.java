/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows contexts and who is in them; an OSGi service. Several are asked in the order of their ranking, and each answers
 * for the contexts it knows. Answers come from memory or a cache: they are asked several times in a request.
 */
@ConsumerType
public interface Directory {
    /** The context, if this directory knows it. */
    Optional<Context> context(int contextId);

    /** The user, if this directory knows one of this id. */
    Optional<User> user(UserId id);

    /** All users of a context, by id; none when the context is not known. */
    List<User> users(int contextId);

    /** All groups of a context, by id; none when the context is not known. */
    List<Group> groups(int contextId);

    /** All rooms and equipment of a context, by id; none when the context is not known. */
    List<BookableResource> resources(int contextId);

    /** The reseller of this name, if this directory knows it. */
    default Optional<Reseller> reseller(String name) {
        return Optional.empty();
    }
}
