/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.kalends.scheduling.api.IncomingMessage;
import org.kalends.scheduling.api.IncomingMessages;
import org.kalends.scheduling.api.Reception;

/** Remembers what it was given. */
final class Delivered implements IncomingMessages {
    final List<IncomingMessage> messages = new ArrayList<>();
    final List<String> bounces = new ArrayList<>();
    private final Reception reception;

    Delivered(Reception reception) {
        this.reception = reception;
    }

    Delivered() {
        this(new Reception.Done());
    }

    @Override
    public Reception receive(IncomingMessage message) {
        messages.add(message);
        return reception;
    }

    @Override
    public Reception undelivered(String id, String recipient, String status) {
        bounces.add(id + ' ' + recipient + ' ' + status);
        return reception;
    }
}
