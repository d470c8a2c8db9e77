/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Presentation;
import org.kalends.dav.api.spi.Presented;
import org.kalends.dav.api.spi.Window;
import org.kalends.dav.api.spi.Windowed;

/**
 * What the configuration makes somebody see of each kind of collection, read once for all collections that a request meets
 * on its way from a home. Used by the request's thread.
 */
final class SeenKinds {
    private final Actor actor;
    private final Map<CollectionType, Presentation> presentations = new HashMap<>();
    private final Map<CollectionType, Optional<Window>> windows = new HashMap<>();

    SeenKinds(Actor actor) {
        this.actor = actor;
    }

    /** Who sees them. */
    Actor actor() {
        return actor;
    }

    /** How collections of a kind are shown. */
    Presentation presentation(CollectionType kind) {
        return presentations.computeIfAbsent(kind, asked -> asked.as(Presented.class)
                .map(presented -> presented.presentation(actor))
                .orElse(Presentation.EACH));
    }

    /** Which part of each collection of a kind listings show; empty for all. */
    Optional<Window> window(CollectionType kind) {
        return windows.computeIfAbsent(
                kind, asked -> asked.as(Windowed.class).flatMap(windowed -> windowed.window(actor)));
    }
}
