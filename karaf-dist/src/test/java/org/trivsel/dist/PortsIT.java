package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsIT {
    private final Distribution trivsel = Distribution.shared();

    @Test
    void listensAtTheHttpPortAndNoOther() throws IOException {
        Set<ListeningPorts.Address> addresses = ListeningPorts.of(trivsel.process()).addresses();

        assertEquals(Set.of(new ListeningPorts.Address(trivsel.port(), true)), addresses);
    }

    @Test
    void itsDatabaseIsReachedFromThisMachineOnly() throws IOException {
        List<ProcessHandle> children = trivsel.process().descendants().toList();

        for (ProcessHandle child : children) {
            Set<ListeningPorts.Address> addresses = ListeningPorts.of(child).addresses();
            assertTrue(addresses.stream().allMatch(ListeningPorts.Address::loopback), () -> child.info() + " listens at " + addresses);
        }
    }
}
