package org.trivsel.testlib;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.assessment.AssessmentExport;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportedFile;
import org.trivsel.problem.Invalid;

/** Gives everybody a file of one byte, and remembers what was asked for. */
public final class MemoryExport implements AssessmentExport {
    public final List<ExportQuery> exported = new ArrayList<>();
    /** Whether there is more than one file takes. */
    public boolean large;

    @Override
    public ExportedFile export(Caller caller, ExportQuery query) {
        if (large) {
            throw new Invalid("from", "export-many", "There are too many.");
        }
        exported.add(query);
        return new ExportedFile("file", "text/csv", new byte[] {1}, 0);
    }
}
