package org.trivsel.platform.lifecycle.module;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.OnNode;
import org.trivsel.module.Artefact.Standing;
import org.trivsel.module.Artefact.State;
import org.trivsel.module.Plan;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.trust.Signature;

/** Where modules and what is wanted of them are kept. To be used in a transaction of the system, which sees its operators. */
final class ModuleTable {
    /** Held by whoever decides about modules, until the decision stands; shared by whoever points somebody at a version. */
    static final String DECIDING = "select pg_advisory_xact_lock(7206180511)";

    private static final String SELECT = """
            select m.sha256, m.tool, m.version, m.symbolic_name, m.publisher, m.bytes, m.needs, m.migrations, m.languages,
              coalesce(a.display_name, ''), m.uploaded_at, w.trial, w.sha256 is not null, m.cause,
              signature_state(m.signer, m.uploaded_at), m.signer, coalesce((select p.name from publisher_key k join publisher p on p.id = k.publisher_id
                where k.fingerprint = m.signer), m.signer_name), m.not_data, is_confined(m.signer, m.uploaded_at, m.not_data)
            from module m left join module_wanted w using (sha256) left join account a on a.tenant_id = ? and a.id = m.uploaded_by""";
    private static final String ONE = SELECT + " where m.sha256 = ?";
    private static final String NEWEST = SELECT
            + " where ?::text is null or (m.uploaded_at, m.sha256) < (select uploaded_at, sha256 from module where sha256 = ?)"
            + " order by m.uploaded_at desc, m.sha256 desc limit ?";
    private static final String NODES = """
            select s.sha256, n.name, s.state, s.cause from node_module s join node n on n.id = s.node_id
            where s.sha256 = any(?) and n.heard_at > now() - interval '1 minute' and n.ended_at is null order by n.name, n.id""";
    private static final String SAME_VERSION = SELECT + " where m.tool = ? and m.version = ?";
    private static final String OTHER_NAME = "select symbolic_name from module where tool = ? and symbolic_name <> ? limit 1";
    private static final String OTHER_TOOL = "select tool from module where symbolic_name = ? and tool <> ? limit 1";
    private static final String ADD = """
            insert into module (sha256, tool, version, symbolic_name, publisher, bytes, needs, migrations, languages, uploaded_by,
              signer, signer_name, not_data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String NEIGHBOURS = "select m.version, w.trial from module m join module_wanted w using (sha256) where m.tool = ? and m.sha256 <> ?";
    private static final String USES = """
            select t.key, p.unit_name from tool_pointer p join tenant t on t.id = p.tenant_id
            where p.tool = ? and p.version = ? and not exists (select from tool_pointer n where n.tenant_id = p.tenant_id and n.tool = p.tool
              and n.unit_id is not distinct from p.unit_id and n.revision > p.revision and n.valid_from <= greatest(now(), p.valid_from))
            union all
            select null, null from (select tool, version from tool_default where tool = ? order by revision desc limit 1) d where d.version = ?
              and exists (
                select e.valid_to from tool_enablement e where e.tool = d.tool and (e.valid_to is null or e.valid_to >= current_date)
                union all select c.valid_to from tool_choice c where c.tool = d.tool and c.enabled and (c.valid_to is null or c.valid_to >= current_date))
            order by 1 nulls first, 2 nulls first""";
    private static final String TENANTS_WITH = """
            with n as (select ?::text as tool)
            select e.tenant_id from n join tool_enablement e using (tool) union select c.tenant_id from n join tool_choice c using (tool)""";

    void decideAlone(Transaction tx) throws SQLException {
        tx.one(DECIDING, row -> true);
    }

    Optional<Artefact> find(Transaction tx, Caller operator, String sha256) throws SQLException {
        return withNodes(tx, tx.list(ONE, ModuleTable::read, operator.tenant().id().value(), sha256)).stream().findFirst();
    }

    Optional<Artefact> find(Transaction tx, Caller operator, String tool, String version) throws SQLException {
        return tx.one(SAME_VERSION, ModuleTable::read, operator.tenant().id().value(), tool, version);
    }

    List<Artefact> newest(Transaction tx, Caller operator, @Nullable String after, int limit) throws SQLException {
        return withNodes(tx, tx.list(NEWEST, ModuleTable::read, operator.tenant().id().value(), after, after, limit));
    }

    /** Another symbolic name under which the tool is known. */
    Optional<String> otherName(Transaction tx, Declared bundle) throws SQLException {
        return tx.one(OTHER_NAME, row -> row.text(1), bundle.tool(), bundle.symbolicName());
    }

    /** Another tool to which the symbolic name belongs. */
    Optional<String> otherTool(Transaction tx, Declared bundle) throws SQLException {
        return tx.one(OTHER_TOOL, row -> row.text(1), bundle.symbolicName(), bundle.tool());
    }

    boolean add(Transaction tx, Caller operator, Declared bundle) throws SQLException {
        boolean added = 1 == tx.update(ADD, bundle.sha256(), bundle.tool(), bundle.version(), bundle.symbolicName(), bundle.publisher(),
                bundle.content().length, array(bundle.needs()), array(bundle.migrations().keySet()), array(bundle.languages()),
                operator.account().value(), bundle.signed().fingerprint(), bundle.signed().name(), bundle.signed().objection());
        if (added) {
            tx.update("insert into module_content (sha256, content) values (?, ?)", bundle.sha256(), bundle.content());
        }
        return added;
    }

    byte[] content(Transaction tx, String sha256) throws SQLException {
        return tx.one("select content from module_content where sha256 = ?", row -> row.bytes(1), sha256).orElseThrow();
    }

    void delete(Transaction tx, String sha256) throws SQLException {
        tx.update("delete from module where sha256 = ?", sha256);
    }

    void want(Transaction tx, Caller operator, String sha256) throws SQLException {
        tx.update("insert into module_wanted (sha256, decided_by) values (?, ?)", sha256, operator.account().value());
        tx.update("update module set cause = null where sha256 = ?", sha256);
    }

    void wantNoMore(Transaction tx, String sha256) throws SQLException {
        tx.update("delete from module_wanted where sha256 = ?", sha256);
    }

    /** Other versions of the tool that are wanted, with whether they are on trial. */
    Map<String, Boolean> neighbours(Transaction tx, Artefact artefact) throws SQLException {
        Map<String, Boolean> neighbours = new TreeMap<>();
        tx.list(NEIGHBOURS, row -> neighbours.put(row.text(1), row.flag(2)), artefact.tool(), artefact.sha256());
        return neighbours;
    }

    /** Whom the version answers, or will. What is for all is for nobody while no tenant has the tool. */
    List<Plan.Use> uses(Transaction tx, String tool, String version) throws SQLException {
        return tx.list(USES, row -> new Plan.Use(row.textOrNull(1), row.textOrNull(2)), tool, version, tool, version);
    }

    /** Tenants that have the tool, or had it. */
    List<UUID> tenantsWith(Transaction tx, String tool) throws SQLException {
        return tx.list(TENANTS_WITH, row -> row.uuid(1), tool);
    }

    private static List<Artefact> withNodes(Transaction tx, List<Artefact> artefacts) throws SQLException {
        if (artefacts.isEmpty()) {
            return artefacts;
        }
        Map<String, List<OnNode>> nodes = new TreeMap<>();
        tx.list(NODES, row -> nodes.computeIfAbsent(row.text(1), sha256 -> new ArrayList<>())
                .add(new OnNode(row.text(2), State.valueOf(row.text(3)), row.textOrNull(4))), (Object) array(artefacts.stream().map(Artefact::sha256).toList()));
        return artefacts.stream().map(one -> new Artefact(one.sha256(), one.tool(), one.version(), one.symbolicName(), one.publisher(),
                one.signature(), one.bytes(), one.needs(), one.migrations(), one.languages(), one.uploadedBy(), one.uploaded(), one.standing(), one.cause(),
                nodes.getOrDefault(one.sha256(), List.of()))).toList();
    }

    private static Artefact read(Row row) throws SQLException {
        Standing standing = !row.flag(13) ? Standing.KEPT : row.flag(12) ? Standing.INSTALLING : Standing.INSTALLED;
        return new Artefact(row.text(1), row.text(2), row.text(3), row.text(4), row.textOrNull(5), signature(row), row.number(6), row.texts(7),
                row.texts(8), row.texts(9), row.text(10), row.instant(11), standing, row.textOrNull(14), List.of());
    }

    private static Signature signature(Row row) throws SQLException {
        return new Signature(Signature.State.valueOf(row.text(15)), row.textOrNull(16), row.textOrNull(17), row.textOrNull(18), row.flag(19));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
