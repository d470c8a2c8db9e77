/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.kalends.embedded.services.NamedServices;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.line.CommandLine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has commands called through a socket among the data of the stand-alone server, which names the folder. */
@Component(
        immediate = true,
        service = {})
public final class CommandSocket {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
    private static final String DATA = "kalends.data";

    private final NamedServices<String, Command> commands = new NamedServices<>(CommandLine::name);
    private Receptionist receptionist;

    @Activate
    void open(BundleContext context) {
        String data = context.getProperty(DATA);
        if (data == null) {
            LOG.info("There is no socket for commands, as nothing says where the data is ({})", DATA);
            return;
        }
        try {
            receptionist = new Receptionist(PrivateSocket.open(Path.of(data)), this::all);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("There is no socket for commands: {}", e.toString());
        }
    }

    @Deactivate
    void close() {
        if (receptionist != null) {
            receptionist.close();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addCommand(Command command, ServiceReference<Command> reference) {
        commands.put(reference, command);
    }

    void updatedCommand(Command command, ServiceReference<Command> reference) {
        commands.put(reference, command);
    }

    void removeCommand(ServiceReference<Command> reference) {
        commands.remove(reference);
    }

    private Collection<Command> all() {
        return commands.all();
    }
}
