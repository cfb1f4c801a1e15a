package org.trivsel.platform.identity;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.NewAccount;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.access.Staff;
import org.trivsel.access.StaffMember;
import org.trivsel.access.StaffPage;
import org.trivsel.access.StaffQuery;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Staff in the database. Each act locks the account it is about, so that two at once are one after the other. */
@Component
public final class PostgresStaff implements Staff {
    private static final int MOST = 200;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Passwords passwords = new Passwords();

    @Activate
    public PostgresStaff(@Reference TenantStore store, @Reference Access access, @Reference Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public StaffPage list(Caller caller, StaffQuery query) {
        if (query.limit() < 1 || query.limit() > MOST) {
            throw new Invalid("limit", "range", "The limit is a whole number from 1 to " + MOST + ".");
        }
        access.require(caller, Permission.STAFF_READ);
        UUID after = query.cursor() == null ? null : StaffCursor.read(query.cursor());
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<StaffMember> found = rows(tx, caller, Permission.STAFF_READ).list(query.text(), after, query.limit() + 1);
            List<StaffMember> shown = found.subList(0, Math.min(query.limit(), found.size()));
            audit.record(tx, caller, AuditEvent.done("staff.list", null, shown.size() + " people"));
            return new StaffPage(shown, found.size() > shown.size() ? StaffCursor.after(shown.get(shown.size() - 1).id()) : null);
        });
    }

    @Override
    public StaffMember get(Caller caller, AccountId account) {
        access.require(caller, Permission.STAFF_READ);
        return store.inTransaction(caller.tenant().id(), tx -> {
            StaffMember member = rows(tx, caller, Permission.STAFF_READ).find(account).orElseThrow(() -> hidden(caller, "staff.read", account));
            audit.record(tx, caller, AuditEvent.done("staff.read", account.value()));
            return member;
        });
    }

    @Override
    public OneTimePassword create(Caller caller, NewAccount account) {
        access.require(caller, Permission.STAFF_EDIT);
        String username = StaffRules.username(account.username());
        String name = StaffRules.name("name", account.name());
        StaffRules.requireUsable(account.first(), caller.today());
        String password = Passwords.oneTime();
        String hash = passwords.hash(password);
        return store.inTransaction(caller.tenant().id(), tx -> {
            requireReach(tx, caller, account.first());
            AccountRows accounts = new AccountRows(tx, caller.tenant().id());
            AccountId id = accounts.add(username, name, hash, true);
            audit.record(tx, caller, AuditEvent.done("account.create", id.value()));
            accounts.give(id, account.first());
            audit.record(tx, caller, AuditEvent.done("role.give", id.value(), said(account.first())));
            return new OneTimePassword(id, username, password);
        });
    }

    @Override
    public OneTimePassword resetPassword(Caller caller, AccountId account) {
        access.require(caller, Permission.STAFF_EDIT);
        String password = Passwords.oneTime();
        String hash = passwords.hash(password);
        return store.inTransaction(caller.tenant().id(), tx -> {
            StaffMember member = wholly(tx, caller, "account.reset-password", account);
            requireEnabled(member);
            tx.update("update account set password_hash = ?, one_time = true where tenant_id = ? and id = ?", hash, tenant(caller), account.value());
            new AccountRows(tx, caller.tenant().id()).endSessions(account);
            audit.record(tx, caller, AuditEvent.done("account.reset-password", account.value()));
            return new OneTimePassword(account, member.username(), password);
        });
    }

    @Override
    public void disable(Caller caller, AccountId account) {
        access.require(caller, Permission.STAFF_EDIT);
        store.run(caller.tenant().id(), tx -> {
            LastAdministration last = LastAdministration.lock(tx, caller);
            if (!wholly(tx, caller, "account.disable", account).disabled()) {
                last.requireAnotherThan(account);
                tx.update("update account set disabled_at = now() where tenant_id = ? and id = ?", tenant(caller), account.value());
                new AccountRows(tx, caller.tenant().id()).endSessions(account);
            }
            audit.record(tx, caller, AuditEvent.done("account.disable", account.value()));
        });
    }

    @Override
    public void enable(Caller caller, AccountId account) {
        access.require(caller, Permission.STAFF_EDIT);
        store.run(caller.tenant().id(), tx -> {
            wholly(tx, caller, "account.enable", account);
            tx.update("update account set disabled_at = null where tenant_id = ? and id = ?", tenant(caller), account.value());
            audit.record(tx, caller, AuditEvent.done("account.enable", account.value()));
        });
    }

    @Override
    public UUID give(Caller caller, AccountId account, Grant grant) {
        access.require(caller, Permission.STAFF_EDIT);
        return store.inTransaction(caller.tenant().id(), tx -> {
            requireEnabled(other(tx, caller, "role.give", account));
            StaffRules.requireUsable(grant, caller.today());
            requireReach(tx, caller, grant);
            requireNotHeld(tx, caller, account, grant);
            UUID id = new AccountRows(tx, caller.tenant().id()).give(account, grant);
            audit.record(tx, caller, AuditEvent.done("role.give", account.value(), said(grant)));
            return id;
        });
    }

    @Override
    public void end(Caller caller, AccountId account, UUID role, @Nullable LocalDate last) {
        access.require(caller, Permission.STAFF_EDIT);
        store.run(caller.tenant().id(), tx -> {
            LastAdministration administration = LastAdministration.lock(tx, caller);
            other(tx, caller, "role.end", account);
            StaffMember.Held held = rows(tx, caller, Permission.STAFF_EDIT).role(account, role).orElseThrow(() -> hidden(caller, "role.end", account));
            if (held.isOverOn(caller.today())) {
                throw new Conflict("role-over", "The role is over already.");
            }
            if (last != null) {
                StaffRules.requireUsable(last, held.to(), caller.today());
            }
            if (held.role() == Role.ADMINISTRATION && held.unit() == null) {
                administration.requireAnotherThan(role);
            }
            LocalDate day = last == null ? caller.today().minusDays(1) : last;
            if (day.isBefore(held.from())) {
                tx.update("delete from role_grant where tenant_id = ? and id = ?", tenant(caller), role);
            } else {
                tx.update("update role_grant set valid_to = ? where tenant_id = ? and id = ?", day, tenant(caller), role);
            }
            audit.record(tx, caller, AuditEvent.done("role.end", account.value(), said(new Grant(held.role(), held.unit(), held.from(), day))));
        });
    }

    private StaffRows rows(Transaction tx, Caller caller, Permission permission) {
        return new StaffRows(tx, caller, access.reach(caller, permission));
    }

    /** Somebody within reach who is not the caller, locked. */
    private StaffMember other(Transaction tx, Caller caller, String action, AccountId account) throws SQLException {
        StaffMember member = rows(tx, caller, Permission.STAFF_EDIT).lock(account).orElseThrow(() -> hidden(caller, action, account));
        if (account.equals(caller.account())) {
            throw new Conflict("own-account", "Nobody changes the own account here. Ask another administration.");
        }
        return member;
    }

    /** The same, with no role beyond the reach. */
    private StaffMember wholly(Transaction tx, Caller caller, String action, AccountId account) throws SQLException {
        StaffMember member = other(tx, caller, action, account);
        if (!member.editable()) {
            throw new Conflict("account-beyond", "This person also has a role where you are not administration. Ask who is administration for all of it.");
        }
        return member;
    }

    private void requireReach(Transaction tx, Caller caller, Grant grant) throws SQLException {
        if (grant.unit() != null) {
            access.require(caller, Permission.STAFF_EDIT, grant.unit());
            LocalDate closed = tx.one("select closed from unit where tenant_id = ? and id = ? and closed is not null",
                    row -> row.date(1), tenant(caller), grant.unit().value()).orElse(LocalDate.MAX);
            if (grant.from().isAfter(closed)) {
                throw new Conflict("unit-closed", "The unit is closed from " + closed + " on.");
            }
        } else if (!access.reach(caller, Permission.STAFF_EDIT).wholeTenant()) {
            throw new Forbidden("Your role does not hold for the whole tenant. Name a unit.",
                    after -> audit.record(after, caller, AuditEvent.denied("role.give", null, "whole tenant")));
        }
    }

    private static void requireEnabled(StaffMember member) {
        if (member.disabled()) {
            throw new Conflict("account-disabled", "The account is disabled. Enable it first.");
        }
    }

    private static void requireNotHeld(Transaction tx, Caller caller, AccountId account, Grant grant) throws SQLException {
        boolean held = tx.one("""
                select exists (select from role_grant where tenant_id = ? and account_id = ? and role = ? and unit_id is not distinct from ?::uuid
                  and (valid_to is null or valid_to >= ?) and (?::date is null or valid_from <= ?::date))""", row -> row.flag(1),
                tenant(caller), account.value(), grant.role(), grant.unit() == null ? null : grant.unit().value(), grant.from(), grant.to(), grant.to())
                .orElseThrow();
        if (held) {
            throw new Conflict("role-held", "The person has this role there in that period already.");
        }
    }

    private NotFound hidden(Caller caller, String action, AccountId account) {
        return new NotFound(tx -> audit.record(tx, caller, AuditEvent.denied(action, account.value(), "nobody within reach")));
    }

    private static UUID tenant(Caller caller) {
        return caller.tenant().id().value();
    }

    private static String said(Grant grant) {
        return grant.role() + " unit=" + (grant.unit() == null ? "all" : grant.unit()) + " from=" + grant.from() + " to=" + (grant.to() == null ? "" : grant.to());
    }
}
