/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import java.io.PrintStream;
import java.util.List;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Completions;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.Parameter;

/** A command with all that a command can have; it says what it was given. */
final class Parcels implements Command {
    @Override
    public String name() {
        return "parcels";
    }

    @Override
    public String description() {
        return "parcels and where they are";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("list", "all parcels", (arguments, out) -> out.println("all"))
                        .taking(Parameter.optional("town", "where they are")
                                .completedBy(Completions.of("Aachen", "Augsburg", "Bonn")))
                        .with(Option.valued("limit", "number", "most of them"), Option.flag("late", "those alone")),
                Form.of("send", "sends parcels", Parcels::send)
                        .taking(
                                Parameter.required("town", "where they go")
                                        .completedBy(Completions.of("Aachen", "Bonn")),
                                Parameter.repeated("parcel", "their numbers").completedBy(Parcels::inTown))
                        .with(Option.valued("by", "carrier", "who takes them")
                                .completedBy(Completions.of("rail", "road"))));
    }

    private static List<String> inTown(String begun, Arguments before) {
        return before.find("town")
                .map(town -> List.of(town + "-1", town + "-2"))
                .orElse(List.of());
    }

    private static void send(Arguments arguments, PrintStream out) throws CommandException {
        if (arguments.text("town").equals("Atlantis")) {
            throw new CommandException("Nobody goes to Atlantis.");
        }
        out.println(arguments.text("town")
                + ' '
                + arguments.all("parcel")
                + ' '
                + arguments.find("by").orElse("road"));
    }
}
