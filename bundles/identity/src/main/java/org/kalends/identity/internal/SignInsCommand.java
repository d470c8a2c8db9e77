/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Page;
import org.kalends.shell.api.text.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:sign-ins}: tells administrators whose password was wrong, and whose is remembered as right. */
@Component
public final class SignInsCommand implements Command {
    private final BasicAuthenticator basic;

    @Activate
    public SignInsCommand(@Reference BasicAuthenticator basic) {
        this.basic = basic;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public String description() {
        return "sign-ins with a password that failed, and those that are remembered";
    }

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of("failed", "who was tried in vain since the start, from where and how often", this::failed)
                        .with(Page.LIMIT, Page.SKIP),
                Form.of("remembered", "whose credentials need no new verification", this::remembered)
                        .with(Page.LIMIT, Page.SKIP));
    }

    private void failed(Arguments arguments, PrintStream out) throws UsageException {
        Page.of(arguments)
                .print(
                        basic.failed().stream(),
                        new Table("LATEST", "TIMES", "LOGIN", "FROM"),
                        (table, failures) -> table.row(
                                failures.latest().truncatedTo(ChronoUnit.SECONDS),
                                failures.count(),
                                failures.login(),
                                failures.peer()),
                        "No sign-in failed since the start.",
                        out);
    }

    private void remembered(Arguments arguments, PrintStream out) throws UsageException {
        Page.of(arguments)
                .print(
                        basic.remembered().stream(),
                        new Table("CONTEXT", "USER", "SECONDS AGO", "VERIFIED BY"),
                        (table, one) -> table.row(
                                one.user().contextId(),
                                one.user().id(),
                                one.age().toSeconds(),
                                one.verifier()),
                        "No credentials are remembered.",
                        out);
    }
}
