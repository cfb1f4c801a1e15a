package org.trivsel.platform.lifecycle.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.lifecycle.PrometheusMeter;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.tenant.Tenant;

/** Drafts are counted by tenant behind its wall, now and then; a page of figures asks nobody, and has no more lines than are allowed. */
class DraftFiguresTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final long MINUTE = 60_000_000_000L;

    private final String instrument = "notes-" + UUID.randomUUID();
    private final AtomicLong nanos = new AtomicLong();
    private final PrometheusMeter meter = new PrometheusMeter();
    private final Tenant tenant = DATABASE.newTenant();
    private DraftFigures figures = figures(2000);

    @AfterEach
    void stop() {
        figures.stop();
    }

    @Test
    void openDraftsAreToldByToolInstrumentAndTenant() throws Exception {
        release();
        draft(tenant);
        draft(tenant);
        round();
        assertEquals(List.of(line(tenant.key().value(), 2)), lines());
        assertEquals(0, DATABASE.statements(this::lines), "a page of figures asks nobody");
        draft(tenant);
        figures.look();
        assertEquals(List.of(line(tenant.key().value(), 2)), lines(), "no more than once a minute");
        round();
        assertEquals(List.of(line(tenant.key().value(), 3)), lines());
    }

    @Test
    void whatIsMoreThanIsAllowedIsToldTogether() throws Exception {
        figures.stop();
        figures = figures(0);
        release();
        draft(tenant);
        draft(DATABASE.newTenant());
        round();
        assertEquals(List.of(line("_others", 2)), lines());
    }

    private DraftFigures figures(int most) {
        return new DraftFigures(DATABASE.store(), new PostgresTenants(DATABASE.systemStore()), meter, most, nanos::get);
    }

    /** As often as there are tenants of other tests. */
    private void round() {
        nanos.addAndGet(MINUTE);
        for (int i = 0; i < 1000; i++) {
            figures.look();
        }
    }

    private void release() {
        DATABASE.systemStore().inTransaction(tx -> tx.update(
                "insert into instrument_release (id, kind, version, tool, sha256, text) values (?, 'definition', '1.0.0', 'notes', 'x', 'x')", instrument));
    }

    private void draft(Tenant at) {
        UUID key = at.id().value();
        DATABASE.store().run(at.id(), tx -> {
            UUID child = UUID.randomUUID();
            tx.update("insert into child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, 'A', 'B', ?, 'any')", key, child,
                    LocalDate.of(2022, 1, 1));
            tx.update("""
                    insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, status, instrument,
                    version, form, answers) values (?, ?, ?, ?, ?, now(), now(), current_date, 1, 'D', ?, '1.0.0', 'f', '{}')""", key, UUID.randomUUID(),
                    child, child, child, instrument);
        });
    }

    private String line(String at, int drafts) {
        return "trivsel_drafts{instrument=\"" + instrument + " 1.0.0\",tenant=\"" + at + "\",tool=\"notes\"} " + drafts + ".0";
    }

    private List<String> lines() {
        try {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            PrometheusTextFormatWriter.create().write(page, meter.scrape());
            return page.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(instrument)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
