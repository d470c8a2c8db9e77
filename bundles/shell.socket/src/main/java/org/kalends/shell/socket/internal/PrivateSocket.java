/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.kalends.shell.socket.wire.Whereabouts;

/**
 * A socket that only the user can open as whom the server runs: the folder it is in is closed to everybody else before it is
 * there, and so is the socket itself.
 */
final class PrivateSocket implements AutoCloseable {
    /** What fits the address of a socket on every system. */
    private static final int MAX_PATH = 100;

    private static final String FOLDER = "socket";
    private static final String ELSEWHERE = "kalends-socket-";
    private static final String NAME = "commands";
    private static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> SOCKET_MODE = PosixFilePermissions.fromString("rw-------");

    private final Whereabouts whereabouts;
    private final Path file;
    private final ServerSocketChannel channel;

    private PrivateSocket(Whereabouts whereabouts, Path file, ServerSocketChannel channel) {
        this.whereabouts = whereabouts;
        this.file = file;
        this.channel = channel;
    }

    /** Opens it among the data of a server, or in a folder for temporary files when the path is too long, and says where it is. */
    static PrivateSocket open(Path data) throws IOException {
        Whereabouts whereabouts = Whereabouts.among(data);
        Optional<Path> left = whereabouts.read();
        if (left.isPresent()) {
            // Of a server that was killed; two at once are kept from the same data
            remove(left.get());
        }
        Path file = folder(data).resolve(NAME);
        Files.deleteIfExists(file);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, SOCKET_MODE);
            whereabouts.write(file);
            return new PrivateSocket(whereabouts, file, channel);
        } catch (IOException | UnsupportedOperationException e) {
            channel.close();
            throw e;
        }
    }

    private static Path folder(Path data) throws IOException {
        Path folder = data.resolve(FOLDER);
        int length = folder.resolve(NAME).toString().getBytes(StandardCharsets.UTF_8).length;
        if (length > MAX_PATH) {
            return Files.createTempDirectory(ELSEWHERE, PosixFilePermissions.asFileAttribute(FOLDER_MODE));
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER_MODE));
        }
        return Files.setPosixFilePermissions(folder, FOLDER_MODE);
    }

    /** What is connected to. */
    ServerSocketChannel channel() {
        return channel;
    }

    /** Where it is. */
    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        whereabouts.delete();
        remove(file);
    }

    private static void remove(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        Path folder = socket.getParent();
        if (folder != null && folder.getFileName().toString().startsWith(ELSEWHERE)) {
            Files.deleteIfExists(folder);
        }
    }
}
