/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.dav.testing.TestAnswered;

class RequestMetersTest {
    private static final String PUT = "{client=\"davx5\",method=\"PUT\",report=\"none\",status=\"201\"}";

    private final Meters meters = new Meters();
    private final RequestMeters requests = new RequestMeters(meters);

    @AfterEach
    void end() {
        meters.end();
    }

    private Stream<String> lines(String beginning) {
        return meters.text().lines().filter(line -> line.startsWith(beginning));
    }

    private void answered(String method, int status) {
        requests.answered(new TestAnswered(method, "/dav/caldav/", status));
    }

    @Test
    void requestsShouldBeToldByMethodReportStatusAndClient() {
        answered("PUT", 201);
        answered("PUT", 201);

        assertThat(lines("kalends_requests_seconds_count"))
                .containsExactly("kalends_requests_seconds_count" + PUT + " 2");
        assertThat(lines("kalends_requests_seconds_sum"))
                .containsExactly("kalends_requests_seconds_sum" + PUT + " 0.01");
        assertThat(lines("kalends_requests_received_bytes_sum{method=\"PUT\""))
                .singleElement()
                .asString()
                .endsWith(" 1024.0");
        assertThat(lines("kalends_requests_sent_bytes_sum{method=\"PUT\""))
                .singleElement()
                .asString()
                .endsWith(" 4096.0");
    }

    @Test
    void howLongTheyTakeShouldBeToldInSteps() {
        answered("PUT", 201);

        assertThat(lines("kalends_requests_seconds_bucket"))
                .hasSize(9)
                .anyMatch(line -> line.contains("le=\"0.005\"") && line.endsWith(" 1"))
                .anyMatch(line -> line.contains("le=\"+Inf\"") && line.endsWith(" 1"));
    }

    @Test
    void aReportShouldBeToldByItsNameOnceItWasAnswered() {
        QName query = new QName("urn:ietf:params:xml:ns:caldav", "calendar-query");
        requests.answered(new TestAnswered("REPORT", "/dav/caldav/", 207).of(query));
        requests.answered(new TestAnswered("REPORT", "/dav/caldav/", 403).of(new QName("x", "made-up")));

        assertThat(lines("kalends_requests_seconds_count"))
                .anyMatch(line -> line.contains("report=\"calendar-query\",status=\"207\""))
                .anyMatch(line -> line.contains("report=\"none\",status=\"403\""))
                .hasSize(2);
    }

    @Test
    void whateverClientsMakeUpShouldBeFewFigures() {
        for (int i = 0; i < 3 * RequestMeters.MOST_KINDS; i++) {
            answered("METHOD" + i, 405);
            requests.answered(new TestAnswered("REPORT", "/dav/", 207).of(new QName("x", "n" + i)));
        }

        assertThat(lines("kalends_requests_seconds_count").count()).isLessThanOrEqualTo(RequestMeters.MOST_KINDS + 10L);
        assertThat(lines("kalends_requests_seconds_count{client=\"davx5\",method=\"other\""))
                .hasSize(1);
        assertThat(lines("kalends_requests_seconds_count{client=\"other\",method=\"REPORT\",report=\"none\""))
                .hasSize(1);
    }

    @Test
    void theJavaMachineShouldBeTold() {
        assertThat(lines("jvm_memory_used_bytes")).isNotEmpty();
        assertThat(lines("jvm_threads_live_threads")).hasSize(1);
        assertThat(lines("process_uptime_seconds")).hasSize(1);
    }

    @Test
    void jmxShouldShowEachMeterUntilTheEnd() throws Exception {
        answered("PUT", 201);
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name =
                new ObjectName("org.kalends:type=Metrics,name=kalends.requests,method=\"PUT\",report=\"none\","
                        + "status=\"201\",client=\"davx5\"");

        assertThat(server.getAttribute(name, "Count")).isEqualTo(1.0);
        assertThat(server.getAttribute(name, "TotalTime")).isEqualTo(0.005);
        assertThat(server.getMBeanInfo(name).getDescription()).startsWith("Requests and how long they took");
        assertThat(server.queryNames(new ObjectName("org.kalends:type=Metrics,*"), null))
                .hasSizeGreaterThan(20);

        meters.end();
        assertThat(server.queryNames(new ObjectName("org.kalends:*"), null)).isEmpty();
    }
}
