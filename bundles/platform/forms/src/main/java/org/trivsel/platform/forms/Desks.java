package org.trivsel.platform.forms;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.assessment.ExportPages;
import org.trivsel.assessment.Runner;
import org.trivsel.assessment.StartPages;
import org.trivsel.registry.Units;

/** What the pages of all these tools share. Safe for use by many threads. */
@Component(service = Desks.class)
public final class Desks {
    private final Runner runner;
    private final StartPages start;
    private final ExportPages exports;
    private final ReportDesk reports;
    private final NormDesk norms;
    private final Units units;

    @Activate
    public Desks(@Reference Runner runner, @Reference StartPages start, @Reference ExportPages exports, @Reference ReportDesk reports,
            @Reference NormDesk norms, @Reference Units units) {
        this.runner = runner;
        this.start = start;
        this.exports = exports;
        this.reports = reports;
        this.norms = norms;
        this.units = units;
    }

    Runner runner() {
        return runner;
    }

    StartPages start() {
        return start;
    }

    ExportPages exports() {
        return exports;
    }

    ReportDesk reports() {
        return reports;
    }

    NormDesk norms() {
        return norms;
    }

    Units units() {
        return units;
    }
}
