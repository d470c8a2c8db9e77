/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** A disk without room: who writes is told so, who reads is served, and when there is room again all goes on by itself. */
class FullDiskIT {
    private static final String BOOK = "/dav/carddav/contacts/";
    private static final int BLOCK = 4096;

    private final Path folder = Cluster.newFolder("full");
    private final Path disk = folder.resolve("disk");
    private Node node;
    private Client client;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        Files.createDirectories(disk);
        int code = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        assumeTrue(code == 0, "No small disk can be mounted here, which takes an administrator");
        node = Node.alone(folder.resolve("node"));
        node.configure("org.kalends.storage.jdbc.cfg", "path=" + disk.resolve("kalends.db") + "\n");
        client = node.start().client(Users.login(12));
    }

    @AfterEach
    void unmount() throws Exception {
        if (node != null) {
            node.kill();
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Test
    void whoWritesIsToldAndWhoReadsIsServedUntilThereIsRoomAgain() throws Exception {
        Samples.put(client, BOOK + "before.vcf", Samples.card("before"));
        Path filler = fill();

        Answer refused = client.put(BOOK + "refused.vcf", large("refused"));
        for (int number = 0; refused.status() == 201; number++) {
            refused = client.put(BOOK + "more-" + number + ".vcf", large("more-" + number));
        }
        assertThat(refused.status()).isIn(503, 507);
        assertThat(refused.body()).contains("<");
        assertThat(client.get(BOOK + "before.vcf").status()).isEqualTo(200);
        assertThat(client.list(BOOK, "<getetag/>").multiStatus().hrefs()).contains(BOOK + "before.vcf");

        Files.delete(filler);
        Conditions.await(
                "written again",
                Duration.ofSeconds(20),
                () -> client.put(BOOK + "after.vcf", large("after")).status() < 300);
        assertThat(client.get(BOOK + "after.vcf").status()).isEqualTo(200);
        assertThat(Mirror.listing(client, BOOK).keySet())
                .allSatisfy(href -> assertThat(client.get(href).body()).endsWith("END:VCARD\r\n"));
    }

    private static String large(String uid) {
        return Samples.card(uid, "Card").replace("END:", "NOTE:" + "x".repeat(50_000) + "\nEND:");
    }

    /** Leaves no block free. */
    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (disk.toFile().getUsableSpace() >= BLOCK) {
                out.write(block);
            }
        }
        return filler;
    }
}
