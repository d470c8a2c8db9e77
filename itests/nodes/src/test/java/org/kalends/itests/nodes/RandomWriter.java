/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Does things at random with objects that nobody else touches, in collections that others write to as well, and knows what there is. */
final class RandomWriter implements Callable<Map<String, String>> {
    private static final int OBJECTS = 10;
    private static final int DAYS = 28;

    private final String name;
    private final Client client;
    private final List<String> collections;
    private final int actions;
    private final Random random;
    /** Summary by address. */
    private final Map<String, String> model = new TreeMap<>();

    RandomWriter(String name, Client client, List<String> collections, int actions, long seed) {
        this.name = name;
        this.client = client;
        this.collections = collections;
        this.actions = actions;
        this.random = new Random(seed);
    }

    /** All that there is of its objects in the end. */
    @Override
    public Map<String, String> call() {
        IntStream.range(0, actions).forEach(this::act);
        return model;
    }

    private void act(int number) {
        int object = random.nextInt(OBJECTS);
        List<String> places = new ArrayList<>(collections.stream()
                .map(collection -> collection + name + "-" + object + ".ics")
                .toList());
        // A UID is in one collection at a time, as it is after a move
        String present = places.stream().filter(model::containsKey).findFirst().orElse("");
        String place = present.isEmpty() ? places.get(random.nextInt(places.size())) : present;
        int choice = present.isEmpty() ? 0 : random.nextInt(6);
        if (choice < 3) {
            put(place, object, "Action " + number);
        } else if (choice < 4) {
            delete(place);
        } else {
            places.remove(place);
            move(place, places.get(random.nextInt(places.size())));
        }
    }

    private void put(String place, int object, String summary) {
        String event = Samples.event(name + "-" + object, summary, 1 + random.nextInt(DAYS));
        assertThat(client.put(place, event).status()).isEqualTo(model.containsKey(place) ? 204 : 201);
        model.put(place, summary);
    }

    private void delete(String place) {
        assertThat(client.send("DELETE", place, "").status()).isEqualTo(204);
        model.remove(place);
    }

    private void move(String from, String to) {
        assertThat(client.send("MOVE", from, "", "Destination", to).status()).isEqualTo(201);
        model.put(to, model.remove(from));
    }
}
