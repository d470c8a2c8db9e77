/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.util.function.IntFunction;

/**
 * What is asked of the server again and again.
 *
 * @param name as it stands in the tables
 * @param connections how many clients ask at once
 * @param most how many times at the most
 * @param requests the request of a number, counted from 0
 * @param answers is told of the answer to a number
 */
record Operation(String name, int connections, int most, IntFunction<Request> requests, Answered answers) {
    /** Is told of answers. */
    @FunctionalInterface
    interface Answered {
        void of(int number, Answer answer);
    }

    /** One whose answers are of no further use. */
    Operation(String name, int connections, int most, IntFunction<Request> requests) {
        this(name, connections, most, requests, (number, answer) -> {});
    }

    /** The same request as long as there is time. */
    static Operation repeated(String name, int connections, Request request) {
        return new Operation(name, connections, Integer.MAX_VALUE, number -> request);
    }
}
