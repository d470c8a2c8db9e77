/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

/**
 * What an operation cost.
 *
 * @param operation its name
 * @param size how many objects are in the collection
 * @param phase {@code fresh} soon after the start of the server, {@code warm} when it has been asked this for a while
 * @param requests how many requests were answered
 * @param processorMicros processor time of the server's process per request, which does not depend on what else the machine
 *     does as wall time does
 * @param medianMicros wall time of the median request, as its client saw it
 * @param slowMicros wall time of which one request in a hundred took more
 * @param perSecond how many requests were answered a second
 * @param octets the body of an answer
 * @param responses {@code DAV:response} elements of an answer
 */
record Figure(
        String operation,
        int size,
        String phase,
        int requests,
        long processorMicros,
        long medianMicros,
        long slowMicros,
        long perSecond,
        long octets,
        int responses) {}
