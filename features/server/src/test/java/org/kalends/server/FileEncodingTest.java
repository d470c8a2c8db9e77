/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileEncodingTest {
    private static Dictionary<String, Object> modified(Map<String, Object> properties) {
        Dictionary<String, Object> delivered = new Hashtable<>(properties);
        new FileEncoding().modifyConfiguration(null, delivered);
        return delivered;
    }

    @Test
    void theMarkIsTakenFromTheFirstName() {
        assertThat(modified(Map.of("\ufeffpath", "a", "readers", 4)))
                .isEqualTo(new Hashtable<>(Map.of("path", "a", "readers", 4)));
    }

    @Test
    void aCommentBehindTheMarkIsNoProperty() {
        assertThat(modified(Map.of("\ufeff#", "The store", "\ufeff", "", "readers", 4)))
                .isEqualTo(new Hashtable<>(Map.of("readers", 4)));
    }

    @Test
    void whatIsWellWrittenStaysAsItIs() {
        Map<String, Object> properties = Map.of("path", "M\u00fcll", "broken", "M\ufffdll");

        assertThat(modified(properties)).isEqualTo(new Hashtable<>(properties));
    }
}
