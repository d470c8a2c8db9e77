/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where a server is and where it listens.
 *
 * @param home the unpacked distribution, with {@code bundles} and {@code etc}; never written to
 * @param etc the configuration; filled from the distribution's when it does not exist
 * @param data the database, logs and what else the server writes; created when it does not exist
 * @param host address or name of the interface to listen at
 * @param port TCP port, 0 for any free one
 * @param database a database server in place of the file among the data
 */
public record Options(Path home, Path etc, Path data, String host, int port, DatabaseOptions database) {
    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 8080;

    private static final List<String> NAMES =
            List.of("port", "host", "data", "etc", "database", "database-user", "database-password");

    private static final int HIGHEST_PORT = 65_535;

    public Options {
        home = home.toAbsolutePath().normalize();
        etc = etc.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0 to " + HIGHEST_PORT + ", not " + port);
        }
    }

    /** The options of a distribution used as it was unpacked. */
    public static Options of(Path home) {
        return new Options(
                home, home.resolve("etc"), home.resolve("data"), DEFAULT_HOST, DEFAULT_PORT, DatabaseOptions.NONE);
    }

    /** The same with another folder for the configuration and another one for data. */
    public Options withFolders(Path otherEtc, Path otherData) {
        return new Options(home, otherEtc, otherData, host, port, database);
    }

    /** The same at another address. */
    public Options withAddress(String otherHost, int otherPort) {
        return new Options(home, etc, data, otherHost, otherPort, database);
    }

    /** The same with a database on a server. */
    public Options withDatabase(DatabaseOptions other) {
        return new Options(home, etc, data, host, port, other);
    }

    /** How a client on this machine reaches a server of these options that listens at a port. */
    URI addressAt(int actualPort) {
        try {
            boolean everywhere = InetAddress.getByName(host).isAnyLocalAddress();
            return new URI("http", null, everywhere ? DEFAULT_HOST : host, actualPort, "/", null, null);
        } catch (UnknownHostException | URISyntaxException e) {
            throw new IllegalStateException(host + " is no address, yet somebody listens there", e);
        }
    }

    /**
     * Reads a command line.
     *
     * @param home the distribution
     * @param arguments {@code --port}, {@code --host}, {@code --data}, {@code --etc}, {@code --database},
     *     {@code --database-user} and {@code --database-password}, each with a value behind it or after an equals sign
     * @param environment {@code KALENDS_PORT} and so on, for what the arguments do not say
     * @throws IllegalArgumentException when there is another argument, a value is missing or is not of its kind
     */
    public static Options parse(Path home, List<String> arguments, Map<String, String> environment) {
        Options options = of(home);
        for (String name : NAMES) {
            String variable = "KALENDS_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            String value = environment.getOrDefault(variable, "");
            options = value.isEmpty() ? options : options.with(name, value);
        }
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!name.startsWith("--")) {
                throw new IllegalArgumentException("Unknown argument " + argument);
            }
            if (equals < 0 && !rest.hasNext()) {
                throw new IllegalArgumentException("There is no value for " + argument);
            }
            options = options.with(name.substring(2), equals < 0 ? rest.next() : argument.substring(equals + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "port" -> withAddress(host, port(value));
            case "host" -> withAddress(value, port);
            case "data" -> withFolders(etc, Path.of(value));
            case "etc" -> withFolders(Path.of(value), data);
            case "database" -> withDatabase(database.withUrl(value));
            case "database-user" -> withDatabase(database.withUser(value));
            case "database-password" -> withDatabase(database.withPassword(value));
            default -> throw new IllegalArgumentException("Unknown option --" + name);
        };
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A port is a number from 0 to " + HIGHEST_PORT + ", not " + text, e);
        }
    }
}
