package org.trivsel.platform.leaving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.ErasureCertificate;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;

/** Where certificates are kept, and what their hash covers. */
final class CertificateTable {
    private static final String SELECT = """
            select id, tenant, key, name, erased_at, operator, reason, rows::text, sealed, head, export, sha256 from erasure_certificate""";
    private static final String ONE = SELECT + " where id = ?";
    private static final String ORDER = " order by erased_at desc, id desc";
    private static final String NEWEST = SELECT + ORDER;
    private static final String FIRST = NEWEST + " limit ?";
    private static final String AFTER = SELECT + " where (erased_at, id) < (select a.erased_at, a.id from erasure_certificate a where a.id = ?)" + ORDER
            + " limit ?";
    private static final String ADD = """
            insert into erasure_certificate (id, tenant, key, name, erased_at, operator, reason, rows, sealed, head, export, sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""";

    private final ObjectMapper json = new ObjectMapper();

    void add(Transaction tx, ErasureCertificate it) throws SQLException {
        tx.update(ADD, it.id(), it.tenant().value(), it.key().value(), it.name(), it.erased(), it.operator(), it.reason(), text(it.rows()), it.sealed(),
                it.head(), it.export(), it.sha256());
    }

    List<ErasureCertificate> all(Transaction tx) throws SQLException {
        return tx.list(NEWEST, this::read);
    }

    List<ErasureCertificate> after(Transaction tx, @Nullable UUID last, int limit) throws SQLException {
        return last == null ? tx.list(FIRST, this::read, limit) : tx.list(AFTER, this::read, last, limit);
    }

    Optional<ErasureCertificate> find(Transaction tx, UUID id) throws SQLException {
        return tx.one(ONE, this::read, id);
    }

    /** Of every field, each on a line of its own, in the order in which they are declared. */
    static String hash(ErasureCertificate it) {
        String all = String.join("\n", it.id().toString(), it.tenant().toString(), it.key().value(), it.name(), it.erased().toString(), it.operator(),
                it.reason(), it.rows().toString(), Long.toString(it.sealed()), it.head(), String.valueOf(it.export()));
        return HexFormat.of().formatHex(Volumes.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private String text(SortedMap<String, Long> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ErasureCertificate read(Row row) throws SQLException {
        try {
            SortedMap<String, Long> rows = new TreeMap<>(json.readValue(row.text(8), new TypeReference<TreeMap<String, Long>>() { }));
            return new ErasureCertificate(row.uuid(1), new TenantId(row.uuid(2)), new TenantKey(row.text(3)), row.text(4), row.instant(5), row.text(6),
                    row.text(7), rows, row.bigNumber(9), row.text(10), row.textOrNull(11), row.text(12));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
