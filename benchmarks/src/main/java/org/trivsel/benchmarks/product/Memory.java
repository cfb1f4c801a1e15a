package org.trivsel.benchmarks.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of the product's Java machine. */
public final class Memory {
    private Memory() {
    }

    /** Resident, in MiB. */
    public static double residentMib(Server server) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream()
                .filter(it -> it.startsWith("VmRSS")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    /** Bytes of all objects that are alive, after a full collection. The server must let others attach. */
    public static long liveHeapBytes(Server server) {
        String histogram = Command.run("jcmd", String.valueOf(server.pid()), "GC.class_histogram");
        return histogram.lines().filter(line -> line.startsWith("Total")).map(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst().orElseThrow();
    }
}
