/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** What the service can do, in the words of RFC 7808 section 6.1. */
final class Capabilities {
    private static final List<JsonObject> ACTIONS = List.of(
            action("capabilities", "/capabilities"),
            action("list", "/zones{?changedsince}", parameter("changedsince", false)),
            action("get", "/zones{/tzid}{?start,end}", parameter("start", false), parameter("end", false)),
            action("expand", "/zones{/tzid}/observances{?start,end}", parameter("start", true), parameter("end", true)),
            action("find", "/zones{?pattern}", parameter("pattern", true)));

    private Capabilities() {}

    static JsonObject of(ZoneData data) {
        JsonObject truncated = new JsonObject();
        truncated.addProperty("any", true);
        truncated.addProperty("untruncated", true);
        JsonArray formats = new JsonArray();
        formats.add("text/calendar");
        JsonObject info = new JsonObject();
        info.addProperty("primary-source", "IANA:" + data.release());
        info.add("formats", formats);
        info.add("truncated", truncated);
        JsonArray actions = new JsonArray();
        ACTIONS.forEach(actions::add);
        JsonObject all = new JsonObject();
        all.addProperty("version", 1);
        all.add("info", info);
        all.add("actions", actions);
        return all;
    }

    private static JsonObject action(String name, String template, JsonObject... parameters) {
        JsonArray all = new JsonArray();
        List.of(parameters).forEach(all::add);
        JsonObject action = new JsonObject();
        action.addProperty("name", name);
        action.addProperty("uri-template", template);
        action.add("parameters", all);
        return action;
    }

    private static JsonObject parameter(String name, boolean required) {
        JsonObject parameter = new JsonObject();
        parameter.addProperty("name", name);
        parameter.addProperty("required", required);
        parameter.addProperty("multi", false);
        return parameter;
    }
}
