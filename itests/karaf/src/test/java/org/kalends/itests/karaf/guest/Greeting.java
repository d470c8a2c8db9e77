/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf.guest;

import java.util.List;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Completions;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;

/** A command that the host has beside those of Kalends. */
public final class Greeting implements Command {
    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public String description() {
        return "a greeting";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("greets somebody", (arguments, out) -> out.println("Hello " + arguments.text("whom")))
                .taking(Parameter.required("whom", "who is greeted").completedBy(Completions.of("Anton", "Berta"))));
    }
}
