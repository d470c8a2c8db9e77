/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.io.PrintStream;
import java.util.List;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Completions;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.Parameter;

/** A command: when the tide is high in a port. */
public class Tides implements Command {
    @Override
    public String name() {
        return "tides";
    }

    @Override
    public String description() {
        return "when the tide is high";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("the hour of high water in a port", Tides::tell)
                .taking(Parameter.required("port", "name of the port").completedBy(Completions.of("Cuxhaven", "Husum")))
                .with(Option.flag("low", "low water instead")));
    }

    private static void tell(Arguments arguments, PrintStream out) throws CommandException {
        String port = arguments.text("port");
        if (port.equals("Ulm")) {
            throw new CommandException("There are no tides in Ulm.");
        }
        out.println(port + (arguments.has("low") ? " 11:15" : " 05:00"));
    }
}
