/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.shell;

import java.util.List;
import java.util.Set;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;

/** The arguments by which commands are told of whom they speak: the number of a context and that of a user in it. */
public final class UserArguments {
    private static final String CONTEXT = "context";
    private static final String USER = "user";
    private static final int SUGGESTIONS = 100;

    private final Identities identities;

    /** @param identities knows which users there are */
    public UserArguments(Identities identities) {
        this.identities = identities;
    }

    /** The context. Directories do not tell which ones there are, so it is not completed. */
    public static Parameter context() {
        return Parameter.required(CONTEXT, "number of the context");
    }

    /** The context that was given. */
    public static int context(Arguments arguments) throws UsageException {
        return arguments.number(CONTEXT);
    }

    /** The user, behind the context. */
    public Parameter user() {
        return Parameter.required(USER, "number of the user").completedBy(this::numbers);
    }

    /** The user who was given, whether or not a directory knows one of this number: what a user had can outlive him. */
    public static UserId user(Arguments arguments) throws UsageException {
        return new UserId(context(arguments), arguments.number(USER));
    }

    private List<String> numbers(String begun, Arguments before) {
        int contextId;
        try {
            contextId = context(before);
        } catch (UsageException e) {
            // The command itself tells what is wrong with the context
            return List.of();
        }
        DirectoryQuery all = new DirectoryQuery(contextId, Set.of(CalendarUserType.INDIVIDUAL), List.of(), SUGGESTIONS);
        return identities
                .search(all)
                .map(entry -> String.valueOf(entry.id()))
                .filter(number -> number.startsWith(begun))
                .limit(SUGGESTIONS)
                .toList();
    }
}
