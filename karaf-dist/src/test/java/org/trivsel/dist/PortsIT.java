package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsIT {
    @TempDir
    private Path folder;

    @Test
    void listensAtTheHttpPortAndNoOther() throws IOException {
        try (Distribution trivsel = Distribution.unpack(folder).start()) {
            Set<ListeningPorts.Address> addresses = ListeningPorts.of(trivsel.process()).addresses();

            assertEquals(Set.of(new ListeningPorts.Address(trivsel.port(), true)), addresses);
        }
    }

    @Test
    void itsDatabaseIsReachedFromThisMachineOnly() throws IOException {
        try (Distribution trivsel = Distribution.unpack(folder).start()) {
            List<ProcessHandle> children = trivsel.process().descendants().toList();

            for (ProcessHandle child : children) {
                Set<ListeningPorts.Address> addresses = ListeningPorts.of(child).addresses();
                assertTrue(addresses.stream().allMatch(ListeningPorts.Address::loopback), () -> child.info() + " listens at " + addresses);
            }
        }
    }
}
