/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.kalends.helm.Manifests.Node;

/**
 * The folder {@code etc} as the kubelet makes it of ConfigMaps and Secrets: each entry is a link through {@code ..data} to a
 * folder with a state of all files, so that a new state comes at one moment.
 */
public final class ProjectedFolder {
    private final Path folder;
    private int states;

    private ProjectedFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one. */
    public static ProjectedFolder create(Path folder, Manifests manifests) throws IOException {
        Files.createDirectories(folder);
        ProjectedFolder projected = new ProjectedFolder(folder);
        projected.update(manifests);
        return projected;
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Puts another state in the place of the one before, which is left behind. */
    public void update(Manifests manifests) throws IOException {
        Path state = Files.createDirectory(folder.resolve("..state" + ++states));
        for (var file : files(manifests).entrySet()) {
            Path target = state.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        Path next = Files.createSymbolicLink(folder.resolve("..next"), state.getFileName());
        Files.move(next, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        for (String file : files(manifests).keySet()) {
            Path top = Path.of(file).getName(0);
            if (Files.notExists(folder.resolve(top))) {
                Files.createSymbolicLink(folder.resolve(top), Path.of("..data").resolve(top));
            }
        }
    }

    /** Contents by path in the folder. */
    public static Map<String, String> files(Manifests manifests) {
        Map<String, String> files = new TreeMap<>();
        Node sources = manifests.pod().at("volumes").named("etc").at("projected", "sources");
        for (Node source : sources.elements()) {
            source.at("configMap")
                    .present()
                    .ifPresent(map -> add(
                            files,
                            map,
                            manifests.get("ConfigMap", map.at("name").text()).at("data")));
            source.at("secret")
                    .present()
                    .ifPresent(secret -> add(
                            files,
                            secret,
                            manifests.get("Secret", secret.at("name").text()).at("stringData")));
        }
        return files;
    }

    private static void add(Map<String, String> files, Node source, Node data) {
        if (source.at("items").present().isEmpty()) {
            files.putAll(data.entries());
        }
        for (Node item : source.at("items").elements()) {
            files.put(item.at("path").text(), data.at(item.at("key").text()).text());
        }
    }
}
