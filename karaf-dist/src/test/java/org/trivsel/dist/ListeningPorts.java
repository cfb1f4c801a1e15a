package org.trivsel.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** At which addresses a process listens, as the kernel knows it. */
record ListeningPorts(Set<Address> addresses) {
    private static final String LISTEN = "0A";
    private static final int HEXADECIMAL = 16;

    /**
     * One of them.
     *
     * @param loopback whether only this machine reaches it
     */
    record Address(int port, boolean loopback) implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            return Integer.compare(port, other.port);
        }
    }

    static ListeningPorts of(ProcessHandle process) throws IOException {
        Path folder = Path.of("/proc", String.valueOf(process.pid()));
        Set<String> inodes = sockets(folder.resolve("fd"));
        Set<Address> addresses = new TreeSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : Files.readAllLines(folder.resolve(table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length > 9 && fields[3].equals(LISTEN) && inodes.contains(fields[9])) {
                    addresses.add(address(fields[1]));
                }
            }
        }
        return new ListeningPorts(addresses);
    }

    private static Address address(String local) {
        String[] parts = local.split(":");
        boolean loopback = parts[0].endsWith("7F") || parts[0].endsWith("0000000001000000") || parts[0].endsWith("FFFF00000100007F");
        return new Address(Integer.parseInt(parts[1], HEXADECIMAL), loopback);
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> links = Files.list(descriptors)) {
            for (Path link : links.toList()) {
                String target = target(link);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    /** Descriptors come and go while they are listed. */
    private static String target(Path link) throws IOException {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (java.nio.file.NoSuchFileException e) {
            return "";
        }
    }
}
