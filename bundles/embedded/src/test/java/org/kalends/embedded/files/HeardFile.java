/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what is told of a file: its contents as text, and {@code gone} or {@code unreadable} in angle brackets. */
final class HeardFile implements FileListener {
    private final List<String> news = new CopyOnWriteArrayList<>();

    /** Everything so far. */
    List<String> news() {
        return news;
    }

    /** What was told last; empty before. */
    String latest() {
        return news.isEmpty() ? "" : news.get(news.size() - 1);
    }

    @Override
    public void content(byte[] content) {
        news.add(new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public void gone() {
        news.add("<gone>");
    }

    @Override
    public void unreadable(IOException problem) {
        news.add("<unreadable>");
    }
}
