package org.trivsel.platform.roster.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.problem.Invalid;

class ImportPagesTest {
    private static final byte[] LIST = "CPR-nr.;Fornavn;Efternavn;Institution\n280822-4001;Asta;Holm;Solsikken\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void importsOfOneMomentAreListedOnceEachPageByPage() {
        try (Town town = new Town()) {
            Set<UUID> uploaded = new HashSet<>();
            for (int i = 0; i < 7; i++) {
                uploaded.add(town.upload(LIST).id());
            }
            Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update("update roster_import set created_at = timestamptz '2026-01-01 12:00:00+00'"));
            List<UUID> listed = new ArrayList<>();
            UUID after = null;
            do {
                ImportPage page = town.imports.newest(town.administration, after, 3);
                page.imports().forEach(one -> listed.add(one.id()));
                after = page.next();
            } while (after != null);
            assertEquals(7, listed.size());
            assertEquals(uploaded, Set.copyOf(listed));
            assertThrows(Invalid.class, () -> town.imports.newest(town.administration, UUID.randomUUID(), 3));
        }
    }
}
