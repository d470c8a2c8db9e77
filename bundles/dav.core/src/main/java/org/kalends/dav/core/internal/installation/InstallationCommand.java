/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.installation;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.dav.api.engine.Part;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:installation}: tells administrators what the installation has, and has it forget what is gone for good. */
@Component
public final class InstallationCommand implements Command {
    private static final String PART = "part";
    private static final String NAME = "name";

    private final KeptInstallation installation;

    @Activate
    public InstallationCommand(@Reference KeptInstallation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "installation";
    }

    @Override
    public String description() {
        return "what this installation has, here or away";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("list", "all of it, by parts", this::list),
                Form.of("forget", "lets clients be told that something is gone, and delete their copies", this::forget)
                        .taking(
                                Parameter.required(PART, "what it is a part of").completedBy(this::parts),
                                Parameter.required(NAME, "its name").completedBy(this::names)));
    }

    private void list(Arguments arguments, PrintStream out) {
        Table table = new Table();
        for (Part part : Part.values()) {
            String names = installation.all(part).stream()
                    .map(name -> name.isEmpty() ? "(default)" : name)
                    .collect(Collectors.joining(", "));
            table.row(part.word(), names);
        }
        table.print(out);
    }

    private Collection<String> parts(String begun, Arguments before) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.STORE)
                .map(Part::word)
                .toList();
    }

    private Collection<String> names(String begun, Arguments before) {
        return Part.named(before.text(PART)).map(installation::all).orElse(Set.of());
    }

    private void forget(Arguments arguments, PrintStream out) throws CommandException {
        String word = arguments.text(PART);
        String name = arguments.text(NAME);
        Part part = Part.named(word).orElseThrow(() -> new UsageException("There is no part " + word + "."));
        if (part == Part.STORE) {
            // It has more to be looked at, and a command of its own
            throw new CommandException("A store is forgotten by kalends:stores forget " + name + ".");
        }
        if (!installation.forget(part, name)) {
            throw new CommandException(
                    "No " + part.word() + " " + name + " was seen; what the configuration names is taken away there.");
        }
        out.println("The " + part.word() + " " + name + " is forgotten.");
    }
}
