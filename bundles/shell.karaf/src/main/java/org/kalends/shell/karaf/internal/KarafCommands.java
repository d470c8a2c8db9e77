/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.karaf.internal;

import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.kalends.embedded.services.NamedMirror;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.line.CommandLine;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Offers each command in the shell of Karaf, with its help and its completions. */
@Component(service = {})
public final class KarafCommands {
    private final NamedMirror<String, Command, KarafCommand> offered;

    @Activate
    public KarafCommands(@Reference SessionFactory sessions) {
        Registry registry = sessions.getRegistry();
        offered = new NamedMirror<>(
                CommandLine::name,
                command -> {
                    KarafCommand shown = new KarafCommand(command);
                    registry.register(shown);
                    return shown;
                },
                registry::unregister);
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
    }
}
