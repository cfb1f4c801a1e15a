package org.trivsel.benchmarks.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time used so far, in milliseconds, as the kernel counts it (proc(5)): by the whole machine, the product's Java machine, all processes of
 * PostgreSQL and the load generator, which is this process.
 */
public record Cpu(double machine, double java, double postgres, double generator) {
    private static final double TICK_MILLIS = 1000.0 / Long.parseLong(Command.run("getconf", "CLK_TCK").strip());
    private static final int USER = 11;
    private static final int PARENT = 1;

    static Cpu now(long java, long postmaster) throws IOException {
        return new Cpu(machineNow(), TICK_MILLIS * own(stat(java)), TICK_MILLIS * withChildren(postmaster),
                TICK_MILLIS * own(stat(ProcessHandle.current().pid())));
    }

    public static Cpu now(Server server, Database database) throws IOException {
        return now(server.pid(), database.pid());
    }

    public Cpu since(Cpu before) {
        return new Cpu(machine - before.machine, java - before.java, postgres - before.postgres, generator - before.generator);
    }

    public Cpu per(double operations) {
        return new Cpu(machine / operations, java / operations, postgres / operations, generator / operations);
    }

    /** User, nice, system, interrupts; not idle, not waiting, not stolen. */
    private static double machineNow() throws IOException {
        String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+");
        return TICK_MILLIS * (number(fields, 1) + number(fields, 2) + number(fields, 3) + number(fields, 6) + number(fields, 7));
    }

    private static long own(String[] stat) {
        return number(stat, USER) + number(stat, USER + 1);
    }

    /** A backend that has ended is in the postmaster's count of its children. */
    private static long withChildren(long postmaster) throws IOException {
        String[] parent = stat(postmaster);
        long sum = own(parent) + number(parent, USER + 2) + number(parent, USER + 3);
        for (String[] process : processes()) {
            if (number(process, PARENT) == postmaster) {
                sum += own(process);
            }
        }
        return sum;
    }

    private static List<String[]> processes() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/proc"))) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.matches("\\d+"))
                    .map(name -> statOrNone(Long.parseLong(name))).filter(fields -> fields.length > 0).toList();
        }
    }

    private static String[] statOrNone(long pid) {
        try {
            return stat(pid);
        } catch (IOException e) {
            // Ended between the listing and the look.
            return new String[0];
        }
    }

    /** The fields after the name, which may hold spaces: state first. */
    private static String[] stat(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static long number(String[] fields, int index) {
        return Long.parseLong(fields[index]);
    }

    /** Each with two decimals, for a log. */
    @Override
    public String toString() {
        return String.join(" ", Arrays.stream(new double[] {machine, java, postgres, generator}).mapToObj("%.2f"::formatted).toList());
    }
}
