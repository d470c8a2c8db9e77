/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.identity.shell.UserArguments;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Page;
import org.kalends.shell.api.text.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:users}: tells administrators who is in a context, and what the directories say of one user. */
@Component
public final class UsersCommand implements Command {
    private static final String TEXT = "text";

    private final Identities identities;
    private final UserArguments users;

    @Activate
    public UsersCommand(@Reference Identities identities) {
        this.identities = identities;
        this.users = new UserArguments(identities);
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public String description() {
        return "users, and what the directories say of them";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("list", "the users of a context, or those who are searched for", this::list)
                        .taking(
                                UserArguments.context(),
                                Parameter.any(TEXT, "in the name or a mail address; each of several must be there"))
                        .with(Page.LIMIT, Page.SKIP),
                Form.of("show", "login, addresses, modules and groups of one user", this::show)
                        .taking(UserArguments.context(), users.user()));
    }

    private void list(Arguments arguments, PrintStream out) throws CommandException {
        int contextId = UserArguments.context(arguments);
        Page page = Page.of(arguments);
        if (identities.context(contextId).isEmpty()) {
            throw new CommandException("No directory that is here knows a context " + contextId + ".");
        }
        List<String> texts = arguments.all(TEXT);
        // One more than a page is asked for, as that many are read
        Stream<DirectoryEntry> found = identities.search(
                new DirectoryQuery(contextId, Set.of(CalendarUserType.INDIVIDUAL), texts, page.limit() + 1));
        page.print(
                found,
                new Table("USER", "LOGIN", "NAME", "MAIL"),
                (table, entry) -> table.row(
                        entry.id(),
                        login(entry),
                        entry.displayName(),
                        entry.email().orElse("")),
                texts.isEmpty() ? "There is no user." : "There is no such user.",
                out);
    }

    private static String login(DirectoryEntry entry) {
        return entry instanceof User user ? user.login() : "";
    }

    private void show(Arguments arguments, PrintStream out) throws CommandException {
        UserId id = UserArguments.user(arguments);
        User user = identities
                .user(id)
                .orElseThrow(() -> new CommandException(
                        "No directory that is here knows a user " + id.id() + " in context " + id.contextId() + "."));
        new Table()
                .row("user", user.id() + " of context " + user.contextId())
                .row("login", user.login())
                .row("name", user.displayName())
                .row("addresses", String.join(", ", user.addresses()))
                .row("modules", String.join(", ", new TreeSet<>(user.permissions())))
                .row("groups", groups(id))
                .row("language", user.locale().toLanguageTag())
                .row("time zone", user.timeZone())
                .print(out);
    }

    private String groups(UserId id) {
        return identities.groupsOf(id).stream().map(UsersCommand::text).collect(Collectors.joining(", "));
    }

    private static String text(Group group) {
        return group.displayName() + " (" + group.id() + ')';
    }
}
