/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kalends.identity.internal.Ranked;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All directories as one. The first directory, by ranking, that knows a thing answers for it. */
@Component(service = Identities.class)
public final class Identities {
    private final Ranked<Directory> directories = new Ranked<>();

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

    /** The groups a user is in. */
    public List<Group> groupsOf(UserId user) {
        return groups(user.contextId()).stream()
                .filter(group -> group.members().contains(user.id()))
                .toList();
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
        return directories.inOrder().stream()
                .map(question)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private <T> List<T> all(Function<Directory, List<T>> question) {
        Stream<List<T>> answers = directories.inOrder().stream().map(question);
        return answers.flatMap(Collection::stream).toList();
    }
}
