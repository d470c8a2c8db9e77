/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An immutable run of octets: the truth about an item, exactly as it is served. */
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes over an array without copying it.
     *
     * @param bytes the octets; the caller keeps no reference and changes them no more
     */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes);
    }

    /** The UTF-8 form of a text. */
    public static Octets utf8(String text) {
        return new Octets(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Length in octets. */
    public int length() {
        return bytes.length;
    }

    /** A stream over the octets. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The octets read as UTF-8, malformed sequences replaced. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A copy of the octets. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Writes all octets. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " octets";
    }
}
