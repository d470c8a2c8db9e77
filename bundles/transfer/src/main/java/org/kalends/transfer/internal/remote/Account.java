/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Somebody's account at another server.
 *
 * @param address where to begin: the server, a home, a calendar or an address book
 * @param login name to sign in with
 * @param password the password
 */
public record Account(URI address, String login, String password) {
    /** Over what passwords go. */
    public enum Transport {
        /** TLS, but on this machine. */
        ENCRYPTED,
        /** Whatever the address says. */
        ANY
    }

    /**
     * Where an account is, by what somebody typed.
     *
     * @throws RemoteException when no password should go there
     */
    public static URI address(String text, Transport transport) throws RemoteException {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new RemoteException("That is no address of a server: " + text, e);
        }
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        if (!http && !"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new RemoteException("An address of a server begins with https:// and has a host.");
        }
        if (address.getRawUserInfo() != null) {
            throw new RemoteException(
                    "The address has a login in it, which others could read; please say it behind the address.");
        }
        if (http && transport == Transport.ENCRYPTED && !isHere(address.getHost())) {
            throw new RemoteException("The password would go to " + address.getHost()
                    + " in clear text; --clear-text has it go nevertheless.");
        }
        return address.getRawPath().isEmpty() ? address.resolve("/") : address;
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The header by which it signs in (RFC 7617). */
    String authorization() {
        byte[] credentials = (login + ':' + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Whether an address is at the server that the password is for. */
    boolean isAt(URI other) {
        return address.getScheme().equalsIgnoreCase(other.getScheme())
                && address.getHost().equalsIgnoreCase(other.getHost())
                && address.getPort() == other.getPort();
    }

    @Override
    public String toString() {
        return login + " at " + address;
    }
}
