/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.Directory;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.identity.contract.DirectoryContent;
import org.kalends.identity.contract.ListedDirectory;
import org.kalends.identity.contract.UnlistedDirectory;
import org.kalends.identity.internal.RankedDirectories;
import org.kalends.storage.api.Grantee;
import org.osgi.framework.ServiceReference;

/** Here the directory fails whoever lists it, so that whatever depends on the number of users shows. */
class PrincipalTreeTest {
    private static final ConfigView NOTHING = proxy(ConfigView.class, (proxy, method, arguments) -> arguments[1]);
    private static final Directory DIRECTORY = new UnlistedDirectory(new ListedDirectory(DirectoryContent.SMALL));

    private final Identities identities = new RankedDirectories();
    private final Delegations delegations = new Delegations(
            proxy(Stores.class, (proxy, method, arguments) -> {
                throw new AssertionError("no store is needed");
            }),
            identities);
    private Actor actor;

    @BeforeEach
    void signIn() {
        bind(identities, "addDirectory", DIRECTORY);
        UserId id = new UserId(1, 4);
        actor = new Actor(
                identities.user(id).orElseThrow(),
                identities.context(1).orElseThrow(),
                Set.of(Grantee.user(4), Grantee.EVERYONE),
                NOTHING,
                Optional.empty());
    }

    @Test
    void principalsAreFoundWithoutListingAnybody() {
        PrincipalTree tree = new PrincipalTree(identities, delegations);

        assertThat(List.of(PrincipalHrefs.user(new UserId(1, 3)), PrincipalHrefs.group(2), PrincipalHrefs.resource(1)))
                .allSatisfy(href ->
                        assertThat(tree.find(href, actor)).map(Resource::href).contains(href));
        assertThat(tree.find(PrincipalHrefs.group(3), actor)).isEmpty();
        assertThat(tree.find(PrincipalHrefs.GROUPS.childCollection("02"), actor))
                .isEmpty();

        Resource sales = tree.find(PrincipalHrefs.group(2), actor).orElseThrow();
        assertThat(new Memberships(identities, delegations).members(sales, actor))
                .containsExactly(PrincipalHrefs.user(new UserId(1, 3)), PrincipalHrefs.user(new UserId(1, 4)));
    }

    @Test
    void aSearchByNameIsTheDirectorysAndNarrowedToThePlace() {
        PrincipalTree tree = new PrincipalTree(identities, delegations);
        Set<CalendarUserType> all = Set.of(CalendarUserType.values());

        assertThat(tree.search(PrincipalHrefs.PRINCIPALS, all, List.of("b"), actor))
                .extracting(Resource::href)
                .contains(PrincipalHrefs.user(new UserId(1, 4)), PrincipalHrefs.group(7), PrincipalHrefs.resource(2));
        assertThat(tree.search(PrincipalHrefs.GROUPS, all, List.of("b"), actor))
                .extracting(Resource::href)
                .containsExactly(PrincipalHrefs.group(7));
        assertThat(tree.search(Href.ROOT.childCollection("caldav"), all, List.of("b"), actor))
                .isEmpty();
    }

    /** Calls a method that components keep to themselves and the runtime. */
    private static void bind(Object component, String name, Object service) {
        Method bind = Arrays.stream(component.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            bind.setAccessible(true);
            bind.invoke(
                    component,
                    service,
                    proxy(ServiceReference.class, (reference, method, arguments) -> switch (method.getName()) {
                        case "compareTo" -> 0;
                        case "hashCode" -> 1;
                        case "equals" -> reference == arguments[0];
                        default -> "a reference";
                    }));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
