package org.trivsel.platform.roster.preview;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trivsel.sealing.Sealing;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** The preview of an import as the database keeps it: sealed, page by page. */
public final class SealedPages {
    /** Entries of a page. */
    public static final int SIZE = 50;

    private final Sealing sealing;

    public SealedPages(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Puts a preview in place of the one before. */
    public void write(Transaction tx, TenantId tenant, UUID id, Map<Section, List<Entry>> sections) throws SQLException {
        tx.update("delete from roster_import_page where tenant_id = ? and import_id = ?", tenant.value(), id);
        add(tx, tenant, id, sections);
    }

    /** Puts one section in place of the one before. */
    public void replace(Transaction tx, TenantId tenant, UUID id, Section section, List<Entry> entries) throws SQLException {
        tx.update("delete from roster_import_page where tenant_id = ? and import_id = ? and section = ?", tenant.value(), id, section.word());
        add(tx, tenant, id, Map.of(section, entries));
    }

    private void add(Transaction tx, TenantId tenant, UUID id, Map<Section, List<Entry>> sections) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Map.Entry<Section, List<Entry>> section : sections.entrySet()) {
            List<Entry> entries = section.getValue();
            for (int begin = 0, page = 1; begin < entries.size(); begin += SIZE, page++) {
                byte[] clear = EntryBytes.write(entries.subList(begin, Math.min(begin + SIZE, entries.size())));
                String word = section.getKey().word();
                rows.add(new Object[] {tenant.value(), id, word, page, sealing.seal(tenant, place(id, word, page), clear)});
            }
        }
        tx.batch("insert into roster_import_page (tenant_id, import_id, section, page, sealed) values (?, ?, ?, ?, ?)", rows);
    }

    /** The entries of a page; none behind the last. @param page the first is 1 */
    public List<Entry> read(Transaction tx, TenantId tenant, UUID id, Section section, int page) throws SQLException {
        return tx.one("select sealed from roster_import_page where tenant_id = ? and import_id = ? and section = ? and page = ?",
                        row -> row.bytes(1), tenant.value(), id, section.word(), page)
                .map(sealed -> EntryBytes.read(sealing.open(tenant, place(id, section.word(), page), sealed)))
                .orElse(List.of());
    }

    private static String place(UUID id, String section, int page) {
        return "page " + page + " of " + section + " of import " + id;
    }
}
