/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.util.List;

/**
 * What is said of a collection beside its folder.
 *
 * @param layout the version of the layout
 * @param type its kind: {@code calendar}, {@code addressbook}, {@code files}
 * @param name its name as a path, decoded
 * @param standard whether it is one that every user has
 * @param displayName what people call it, for other programs; {@code properties} has it, too
 * @param description what people say of it, likewise
 * @param color its colour, likewise
 * @param order where people see it, likewise
 * @param components what may be in it, likewise
 * @param properties all its properties, with all that was set
 * @param grants who may do what beside the owner
 * @param state the state of the collection that the folder shows
 */
public record CollectionNote(
        int layout,
        String type,
        String name,
        boolean standard,
        String displayName,
        String description,
        String color,
        String order,
        List<String> components,
        List<PropertyNote> properties,
        List<GrantNote> grants,
        StateNote state) {
    /** The version of the layout. */
    public static final int LAYOUT = 1;

    /**
     * A property.
     *
     * @param namespace of its name
     * @param name its local name
     * @param xml its element, whole
     */
    public record PropertyNote(String namespace, String name, String xml) {}

    /**
     * Rights that somebody has.
     *
     * @param to {@code user}, {@code group} or {@code everyone}
     * @param id number of the user or group
     * @param rights which, by name
     */
    public record GrantNote(String to, int id, List<String> rights) {}

    /**
     * From where the next export goes on.
     *
     * @param account the store
     * @param collection the store's id of the collection
     * @param sequence the change sequence
     */
    public record StateNote(String account, String collection, long sequence) {}
}
