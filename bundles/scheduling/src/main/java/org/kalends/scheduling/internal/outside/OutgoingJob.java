/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outside;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.Optional;
import org.kalends.scheduling.api.Correspondent;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;

/**
 * A message that is to be sent once the change it tells of has happened.
 *
 * @param id its name
 * @param method what it asks for or tells
 * @param uid the object it is about
 * @param sender by which address its sender takes part
 * @param recipient who gets it
 * @param calendar the message
 * @param before what the recipient knew before
 * @param since when it came about
 */
record OutgoingJob(
        MessageId id,
        String method,
        String uid,
        String sender,
        Correspondent recipient,
        String calendar,
        Optional<String> before,
        Instant since) {
    /** The kind of these jobs. */
    static final String KIND = "scheduling.itip";

    /** As it is enqueued; no two messages are the same job. */
    NewJob enqueued() {
        JsonObject json = new JsonObject();
        json.addProperty("method", method);
        json.addProperty("uid", uid);
        json.addProperty("sender", sender);
        json.addProperty("recipient", recipient.address());
        json.addProperty("name", recipient.name());
        json.addProperty("calendar", calendar);
        before.ifPresent(text -> json.addProperty("before", text));
        json.addProperty("since", since.toString());
        return new NewJob(
                KIND,
                id.toString(),
                Octets.utf8(json.toString()),
                since,
                id.owner().contextId());
    }

    /**
     * Reads what was enqueued.
     *
     * @throws IllegalArgumentException when it is no such job
     */
    static OutgoingJob of(NewJob job) {
        try {
            JsonObject json = new Gson().fromJson(job.payload().text(), JsonObject.class);
            return new OutgoingJob(
                    MessageId.parse(job.key())
                            .orElseThrow(() -> new IllegalArgumentException("This names no message: " + job.key())),
                    text(json, "method"),
                    text(json, "uid"),
                    text(json, "sender"),
                    new Correspondent(text(json, "recipient"), text(json, "name")),
                    text(json, "calendar"),
                    Optional.ofNullable(json.get("before")).map(value -> value.getAsString()),
                    Instant.parse(text(json, "since")));
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("This is no message: " + e.getMessage(), e);
        }
    }

    private static String text(JsonObject json, String name) {
        if (!json.has(name)) {
            throw new IllegalArgumentException("A message without its " + name);
        }
        return json.get(name).getAsString();
    }
}
