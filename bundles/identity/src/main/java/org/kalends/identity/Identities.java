/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kalends.embedded.services.RankedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All directories as one. The first directory, by ranking, that knows a thing answers for it. */
@Component(service = Identities.class)
public final class Identities {
    private final RankedServices<Directory> directories = new RankedServices<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addDirectory(Directory directory, ServiceReference<Directory> reference) {
        directories.put(reference, directory);
    }

    void updatedDirectory(Directory directory, ServiceReference<Directory> reference) {
        directories.put(reference, directory);
    }

    void removeDirectory(ServiceReference<Directory> reference) {
        directories.remove(reference);
    }

    /**
     * Which directories there are: another object, to be compared by identity, whenever one has come or gone. Whoever puts
     * several answers together sees by it whether they are of one moment.
     */
    public Object presence() {
        return directories.inOrder();
    }

    /** The context, if any directory knows it. */
    public Optional<Context> context(int contextId) {
        return first(directory -> directory.context(contextId));
    }

    /** The user, if any directory knows one of this id. */
    public Optional<User> user(UserId id) {
        return first(directory -> directory.user(id));
    }

    /** All users of a context, each directory's by id. */
    public List<User> users(int contextId) {
        return all(directory -> directory.users(contextId));
    }

    /** All groups of a context, each directory's by id. */
    public List<Group> groups(int contextId) {
        return all(directory -> directory.groups(contextId));
    }

    /** Those of these users that there are, in any order; asked of each directory at once. */
    public List<User> users(Set<UserId> ids) {
        Map<UserId, User> found = new HashMap<>();
        for (Directory directory : directories.inOrder()) {
            Set<UserId> missing = new HashSet<>(ids);
            missing.removeAll(found.keySet());
            if (missing.isEmpty()) {
                break;
            }
            directory.users(missing).forEach(user -> found.putIfAbsent(user.userId(), user));
        }
        return List.copyOf(found.values());
    }

    /** The group, if any directory knows one of this id. */
    public Optional<Group> group(int contextId, int id) {
        return first(directory -> directory.group(contextId, id));
    }

    /** The room or piece of equipment, if any directory knows one of this id. */
    public Optional<BookableResource> resource(int contextId, int id) {
        return first(directory -> directory.resource(contextId, id));
    }

    /** The groups a user is in, each directory's by id. */
    public List<Group> groupsOf(UserId user) {
        return all(directory -> directory.groupsOf(user));
    }

    /**
     * Whose address this is.
     *
     * @param calendarAddress a {@code mailto} URI or a mail address; nobody has one of another kind
     */
    public Optional<DirectoryEntry> byAddress(int contextId, String calendarAddress) {
        return MailAddress.of(calendarAddress)
                .flatMap(address -> first(directory -> directory.byAddress(contextId, address)));
    }

    /** All who are searched for, each directory's in the order of its pages, which are asked for as they are read. */
    public Stream<DirectoryEntry> search(DirectoryQuery query) {
        Iterator<DirectoryEntry> results = new SearchResults(directories.inOrder(), query);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED), false);
    }

    /** All rooms and equipment of a context, each directory's by id. */
    public List<BookableResource> resources(int contextId) {
        return all(directory -> directory.resources(contextId));
    }

    /** The reseller of this name, if any directory knows it. */
    public Optional<Reseller> reseller(String name) {
        return first(directory -> directory.reseller(name));
    }

    private <T> Optional<T> first(Function<Directory, Optional<T>> question) {
        for (Directory directory : directories.inOrder()) {
            Optional<T> answer = question.apply(directory);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private <T> List<T> all(Function<Directory, List<T>> question) {
        Stream<List<T>> answers = directories.inOrder().stream().map(question);
        return answers.flatMap(Collection::stream).toList();
    }
}
