/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.gogo.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.kalends.embedded.services.NamedMirror;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.line.CommandLine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Offers each command as a function of Gogo, which finds functions by their service properties, and one that explains them. */
@Component(service = {})
public final class GogoCommands {
    private static final String HELP = "help";

    private final BundleContext context;
    private final NamedMirror<String, Command, ServiceRegistration<Function>> offered =
            new NamedMirror<>(CommandLine::name, this::offer, ServiceRegistration::unregister);
    private final ServiceRegistration<Function> help;

    @Activate
    public GogoCommands(BundleContext context) {
        this.context = context;
        this.help = register(HELP, "what commands there are, and how one is used", new HelpFunction(offered::all));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addCommand(Command command, ServiceReference<Command> reference) {
        offered.put(reference, command);
    }

    void updatedCommand(Command command, ServiceReference<Command> reference) {
        offered.put(reference, command);
    }

    void removeCommand(ServiceReference<Command> reference) {
        offered.remove(reference);
    }

    @Deactivate
    void end() {
        offered.clear();
        help.unregister();
    }

    private ServiceRegistration<Function> offer(Command command) {
        return register(CommandLine.name(command), command.description(), new CommandFunction(command));
    }

    private ServiceRegistration<Function> register(String name, String description, Function function) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(CommandProcessor.COMMAND_SCOPE, CommandLine.SCOPE);
        properties.put(CommandProcessor.COMMAND_FUNCTION, name);
        properties.put("osgi.command.description", description);
        return context.registerService(Function.class, function, properties);
    }
}
