package org.trivsel.benchmarks.item;

import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.product.Database;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.Sheet;
import org.trivsel.benchmarks.world.Town;

/**
 * What the items share.
 *
 * @param small town of 600 children
 * @param large town of 60,000
 * @param twin id of the copy of the small town, for pgbench
 * @param api signed in to the small town, for all of its children
 */
public record Bench(
        Settings settings, Server server, Database database, StatementLog log, Town small, Town large, String twin, Api api, Sheet sheet, Report report) {
    /** Connections of most measurements, at both sides. */
    public static final int CONNECTIONS = 32;
    /** The children of the small town by use; numbers begin with one. */
    public static final int FIRST_READ = 1;
    public static final int READ = 100;
    public static final int PER_CHILD = 5;
    public static final int FIRST_DRAFT = 101;
    public static final int FIRST_SAVED = 269;
}
