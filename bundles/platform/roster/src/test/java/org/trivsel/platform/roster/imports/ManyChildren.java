package org.trivsel.platform.roster.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.trivsel.platform.roster.fixture.DanishList;

/** Prints how long an import of many children takes, from the upload on: {@code ManyChildren [children]}. */
public final class ManyChildren {
    private static final int USUAL = 20_000;
    private static final int WARM_UP = 500;

    private ManyChildren() {
    }

    public static void main(String[] args) {
        int children = args.length == 0 ? USUAL : Integer.parseInt(args[0]);
        try (Town town = new Town()) {
            town.undo(town.commit(town.upload(new DanishList(1).csv(WARM_UP, 0))));
            byte[] csv = new DanishList(2).csv(children, children / 100);
            RosterImport preview = timed("preview of CSV", () -> town.upload(csv));
            RosterImport committed = timed("commit", () -> town.commit(preview));
            timed("preview of the same again", () -> town.upload(csv));
            timed("undo", () -> town.undo(committed));
            byte[] xlsx = new DanishList(3).xlsx(children, children / 100);
            timed("preview of XLSX", () -> town.upload(xlsx));
        }
        System.exit(0);
    }

    private static RosterImport timed(String what, Supplier<RosterImport> work) {
        Instant begin = Instant.now();
        RosterImport done = work.get();
        System.out.printf("%-28s %6d ms  %s %s %s%n", what, Duration.between(begin, Instant.now()).toMillis(), done.status(),
                done.note() == null ? "" : done.note(), done.counts());
        return done;
    }
}
