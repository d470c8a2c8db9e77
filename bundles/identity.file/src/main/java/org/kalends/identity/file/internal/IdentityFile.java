/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.identity.Reseller;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Reads contents of the file. Only a node graph is made, never an object named in it, and every node knows its line. */
final class IdentityFile {
    private static final int MOST_CHARACTERS = 256 * 1024 * 1024;

    private final Stamps stamps = new Stamps();

    /** What came of reading a file. */
    sealed interface Reading {}

    /** The file is good. */
    record Good(Population population) implements Reading {}

    /** The file is broken; there is at least one mistake. */
    record Broken(List<Mistake> mistakes) implements Reading {}

    /** Reads the octets of a file, UTF-8 with or without a byte order mark. */
    Reading read(byte[] content) {
        Mistakes mistakes = new Mistakes();
        try {
            Node root = yaml().compose(new UnicodeReader(new ByteArrayInputStream(content)));
            if (root == null) {
                return new Broken(List.of(new Mistake(0, "the file is empty; it needs the key contexts")));
            }
            Fields fields = Fields.of(root, "the file", Set.of("contexts", "resellers"), mistakes);
            Map<String, Reseller> resellers = new ResellerReader(mistakes).read(fields.nodes("resellers"));
            TenantReader reader = new TenantReader(stamps, resellers.keySet(), mistakes);
            List<Tenant> tenants =
                    fields.nodes("contexts").stream().map(reader::read).toList();
            return mistakes.none()
                    ? new Good(new Population(List.copyOf(resellers.values()), tenants))
                    : new Broken(mistakes.all());
        } catch (MarkedYAMLException e) {
            return new Broken(List.of(new Mistake(e.getProblemMark().getLine() + 1, e.getProblem())));
        } catch (YAMLException e) {
            return new Broken(List.of(new Mistake(0, e.getMessage())));
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return new Yaml(new SafeConstructor(options));
    }
}
