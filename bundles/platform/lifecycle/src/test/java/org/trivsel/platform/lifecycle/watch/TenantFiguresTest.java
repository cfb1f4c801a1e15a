package org.trivsel.platform.lifecycle.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.lifecycle.PrometheusMeter;

/** Figures by tenant: no more of them than are allowed, and nothing uncounted. */
class TenantFiguresTest {
    private static final long SECOND = 1_000_000_000L;

    private final PrometheusMeter meter = new PrometheusMeter();

    @Test
    void whatComesLaterIsCountedTogether() throws IOException {
        TenantFigures figures = new TenantFigures(meter, 2);
        figures.add("language", "strandby", false, SECOND);
        figures.add("language", "fjordvik", true, SECOND);
        figures.add("language", "third", false, SECOND);
        figures.add("language", "fourth", true, SECOND);
        figures.add("language", "strandby", false, SECOND);
        assertEquals(List.of("trivsel_tool_tenant_requests_total{tenant=\"_others\",tool=\"language\"} 2.0",
                "trivsel_tool_tenant_requests_total{tenant=\"fjordvik\",tool=\"language\"} 1.0",
                "trivsel_tool_tenant_requests_total{tenant=\"strandby\",tool=\"language\"} 2.0"), lines("trivsel_tool_tenant_requests"));
        assertEquals(List.of("trivsel_tool_tenant_errors_total{tenant=\"_others\",tool=\"language\"} 1.0",
                "trivsel_tool_tenant_errors_total{tenant=\"fjordvik\",tool=\"language\"} 1.0"), lines("trivsel_tool_tenant_errors"));
        figures.stop();
        assertEquals(List.of(), lines("trivsel_tool_tenant"));
    }

    @Test
    void tenantsCanBeKeptOffThePage() throws IOException {
        new TenantFigures(meter, 0).add("language", "strandby", false, SECOND);
        assertEquals(List.of("trivsel_tool_tenant_seconds_total{tenant=\"_others\",tool=\"language\"} 1.0"), lines("trivsel_tool_tenant_seconds"));
    }

    private List<String> lines(String name) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(page, meter.scrape());
        return page.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(name)).sorted().toList();
    }
}
