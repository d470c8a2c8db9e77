/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Context;
import org.kalends.identity.Directory;
import org.kalends.identity.DirectoryChanges;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryPage;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.MailAddress;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.Reseller;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.identity.password.Hashing;
import org.kalends.identity.password.PasswordHash;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The users of one YAML file. A broken file changes nothing but the log: what was last good holds. */
@RequireConfiguration
@Component(
        name = FileDirectory.PID,
        service = {Directory.class, PasswordVerifier.class, ProblemSource.class},
        immediate = true,
        configurationPid = FileDirectory.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FileDirectory.Settings.class)
public final class FileDirectory implements Directory, PasswordVerifier, ProblemSource {
    static final String PID = "org.kalends.identity.file";

    private final Hashing hashing = new Hashing();
    private final ConfiguredSettings<Settings> settings =
            new ConfiguredSettings<>(Settings.class, PID).checking("file", Check.PATH);
    private final ConfiguredPopulation population = new ConfiguredPopulation();

    /** Where the users are. */
    @ObjectClassDefinition(
            id = PID,
            localization = "OSGI-INF/l10n/" + PID,
            name = "%name",
            description = "%description")
    @interface Settings {
        @AttributeDefinition(name = "%file.name", description = "%file.description", max = "4096")
        String file();
    }

    @Activate
    public FileDirectory(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        settings.take(configuration)
                .map(holding -> Path.of(holding.file()).toAbsolutePath())
                .ifPresent(population::readFrom);
    }

    @Deactivate
    void deactivate() {
        population.close();
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(settings.problems().stream(), population.problems().stream())
                .toList();
    }

    @Override
    public List<String> examined() {
        return Stream.concat(settings.examined().stream(), population.examined().stream())
                .toList();
    }

    @Override
    public Optional<Context> context(int contextId) {
        return tenant(contextId).map(Tenant::context);
    }

    @Override
    public Optional<User> user(UserId id) {
        return population.current().flatMap(all -> all.account(id)).map(Account::user);
    }

    @Override
    public List<User> users(int contextId) {
        return tenant(contextId)
                .map(tenant -> tenant.accounts().stream().map(Account::user).toList())
                .orElse(List.of());
    }

    @Override
    public List<Group> groups(int contextId) {
        return tenant(contextId).map(Tenant::groups).orElse(List.of());
    }

    @Override
    public List<BookableResource> resources(int contextId) {
        return tenant(contextId).map(Tenant::resources).orElse(List.of());
    }

    @Override
    public Optional<Reseller> reseller(String name) {
        return population.current().flatMap(all -> all.reseller(name));
    }

    @Override
    public Optional<Group> group(int contextId, int id) {
        return index(contextId).flatMap(found -> found.group(id));
    }

    @Override
    public Optional<BookableResource> resource(int contextId, int id) {
        return index(contextId).flatMap(found -> found.resource(id));
    }

    @Override
    public List<Group> groupsOf(UserId user) {
        return index(user.contextId()).map(found -> found.groupsOf(user.id())).orElse(List.of());
    }

    @Override
    public Optional<DirectoryEntry> byAddress(int contextId, MailAddress address) {
        return index(contextId).flatMap(found -> found.byAddress(address));
    }

    @Override
    public DirectoryPage search(DirectoryQuery query) {
        return index(query.contextId())
                .map(found -> found.search(query))
                .orElseGet(() -> new DirectoryPage(List.of(), Optional.empty()));
    }

    @Override
    public Optional<String> changeToken(int contextId) {
        Optional<ChangeLog> changes = population.changes();
        return tenant(contextId).flatMap(tenant -> changes.map(ChangeLog::token));
    }

    @Override
    public Optional<DirectoryChanges> changes(int contextId, String token) {
        return population.changes().flatMap(changes -> changes.since(token, contextId));
    }

    @Override
    public Optional<Verified> verify(String login, String password) {
        Population all = population
                .current()
                .orElseThrow(() -> new SignInUnavailableException("There has been no good file of users yet"));
        Optional<Account> account = all.account(login);
        Optional<PasswordHash> hash = account.flatMap(Account::password);
        if (hash.isPresent() && hashing.matches(hash.get(), password)) {
            return account.map(found -> new Verified(found.user().userId(), found.stamp()));
        }
        // Nobody shall learn from the time it takes which logins exist
        all.costliest()
                .filter(decoy -> decoy.cost() > hash.map(PasswordHash::cost).orElse(-1L))
                .ifPresent(decoy -> hashing.matches(decoy, password));
        return Optional.empty();
    }

    @Override
    public boolean stillHolds(Verified verified) {
        return population
                .current()
                .flatMap(all -> all.account(verified.user()))
                .filter(account -> account.stamp().equals(verified.stamp()))
                .isPresent();
    }

    private Optional<TenantIndex> index(int contextId) {
        return population.current().flatMap(all -> all.index(contextId));
    }

    private Optional<Tenant> tenant(int contextId) {
        return population.current().flatMap(all -> all.tenant(contextId));
    }
}
