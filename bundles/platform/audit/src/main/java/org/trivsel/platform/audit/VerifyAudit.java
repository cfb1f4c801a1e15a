package org.trivsel.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * The command {@code bin/trivsel-verify-audit}: checks the chain of every tenant and prints its head. Ends with 0 when all hold, 1 when one
 * does not or lacks entries that ought to be in it, 2 when it could not look. Arguments: the folder of the configuration and the data folder.
 */
public final class VerifyAudit {
    private static final int PORT_LINE = 3;

    private final PrintStream out;

    VerifyAudit(PrintStream out) {
        this.out = out;
    }

    @SuppressWarnings("PMD.DoNotTerminateVM") // a command tells its caller by its exit code
    public static void main(String[] arguments) {
        System.exit(new VerifyAudit(System.out).run(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    int run(Path configuration, Path data) {
        try (Connection connection = connect(read(configuration.resolve("org.trivsel.database.cfg")), data)) {
            return verifyAll(connection) ? 0 : 1;
        } catch (IOException | SQLException e) {
            out.println("The audit could not be read: " + e.getMessage());
            return 2;
        }
    }

    boolean verifyAll(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        boolean allHold = true;
        try (var statement = connection.createStatement(); ResultSet tenants = statement.executeQuery("select id, key from trivsel.tenant order by key")) {
            while (tenants.next()) {
                allHold &= verify(connection, tenants.getObject(1, UUID.class), tenants.getString(2));
            }
        }
        return allHold;
    }

    private boolean verify(Connection connection, UUID tenant, String key) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('trivsel.tenant', ?, true), set_config('search_path', 'trivsel', true)")) {
            set.setString(1, tenant.toString());
            set.execute();
        }
        Verifier.Report report = new Verifier().verify(connection, tenant);
        out.println(key + ": " + report.sealed() + " sealed, " + report.unsealed() + " not sealed yet, head " + report.head());
        report.faults().forEach(fault -> out.println(key + ": " + fault));
        return report.holds();
    }

    private static Connection connect(Properties database, Path data) throws IOException, SQLException {
        if ("external".equals(database.getProperty("server"))) {
            return DriverManager.getConnection(database.getProperty("url"), database.getProperty("runtime.user"), database.getProperty(".runtime.password"));
        }
        List<String> lock = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        String url = "jdbc:postgresql://localhost:" + lock.get(PORT_LINE).strip() + "/trivsel";
        return DriverManager.getConnection(url, "trivsel_app", read(data.resolve("database-passwords.properties")).getProperty("runtime"));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
