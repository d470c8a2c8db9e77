/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

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
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.MailAddress;
import org.kalends.identity.Reseller;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks one directory after the other, by ranking. */
@Component(service = Identities.class)
public final class RankedDirectories implements Identities {
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

    @Override
    public Object presence() {
        return directories.inOrder();
    }

    @Override
    public Optional<Context> context(int contextId) {
        return first(directory -> directory.context(contextId));
    }

    @Override
    public Optional<User> user(UserId id) {
        return first(directory -> directory.user(id));
    }

    @Override
    public List<User> users(int contextId) {
        return all(directory -> directory.users(contextId));
    }

    @Override
    public List<Group> groups(int contextId) {
        return all(directory -> directory.groups(contextId));
    }

    @Override
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

    @Override
    public Optional<Group> group(int contextId, int id) {
        return first(directory -> directory.group(contextId, id));
    }

    @Override
    public Optional<BookableResource> resource(int contextId, int id) {
        return first(directory -> directory.resource(contextId, id));
    }

    @Override
    public List<Group> groupsOf(UserId user) {
        return all(directory -> directory.groupsOf(user));
    }

    @Override
    public Optional<DirectoryEntry> byAddress(int contextId, String calendarAddress) {
        return MailAddress.of(calendarAddress)
                .flatMap(address -> first(directory -> directory.byAddress(contextId, address)));
    }

    @Override
    public Stream<DirectoryEntry> search(DirectoryQuery query) {
        Iterator<DirectoryEntry> results = new SearchResults(directories.inOrder(), query);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED), false);
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return all(directory -> directory.resources(contextId));
    }

    @Override
    public Optional<Reseller> reseller(String name) {
        return first(directory -> directory.reseller(name));
    }

    @Override
    public Set<String> changeableAttributes(UserId user) {
        return whoKnows(user)
                .map(directory -> directory.changeableAttributes(user))
                .orElse(Set.of());
    }

    @Override
    public void change(UserId user, Map<String, Optional<String>> attributes) {
        whoKnows(user)
                .orElseThrow(() -> new IllegalArgumentException("There is nobody of this number any more."))
                .change(user, attributes);
    }

    private Optional<Directory> whoKnows(UserId id) {
        return first(directory -> directory.user(id).map(user -> directory));
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
