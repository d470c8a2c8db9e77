/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;

/**
 * What a meter measures, as attributes that can be read: {@code Count} and {@code TotalTime}, {@code Value}, {@code Max}.
 *
 * @param meter the meter
 */
record MeterBean(Meter meter) implements DynamicMBean {
    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException {
        return find(name).orElseThrow(() -> new AttributeNotFoundException(name));
    }

    private Optional<Double> find(String name) {
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .filter(measured -> name(measured).equals(name))
                .map(Measurement::getValue)
                .findFirst();
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList found = new AttributeList();
        Arrays.stream(names).forEach(name -> find(name).ifPresent(value -> found.add(new Attribute(name, value))));
        return found;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " is measured");
    }

    /** None of them was set. */
    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] parameters, String[] signature) {
        throw new UnsupportedOperationException("A meter does nothing");
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        MBeanAttributeInfo[] attributes = StreamSupport.stream(meter.measure().spliterator(), false)
                .map(MeterBean::describe)
                .toArray(MBeanAttributeInfo[]::new);
        return new MBeanInfo(
                MeterBean.class.getName(),
                Optional.ofNullable(meter.getId().getDescription()).orElse(""),
                attributes,
                null,
                null,
                null);
    }

    private static MBeanAttributeInfo describe(Measurement measured) {
        return new MBeanAttributeInfo(
                name(measured), double.class.getName(), measured.getStatistic().name(), true, false, false);
    }

    /** {@code TOTAL_TIME} is {@code TotalTime}. */
    private static String name(Measurement measured) {
        StringBuilder name = new StringBuilder();
        for (String word : measured.getStatistic().name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
