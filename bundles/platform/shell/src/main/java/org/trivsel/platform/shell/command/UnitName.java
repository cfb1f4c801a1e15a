package org.trivsel.platform.shell.command;

import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.TenantUnit;

/** A unit as people type it: the names on the way to it, {@code Solsikken/Blå_stue}, or its id. */
final class UnitName {
    static final String HELP = "the names on the way to it, as the tab key offers them once the tenant is typed, or its id";

    private UnitName() {
    }

    /** Without what would need quotes. */
    static String typed(TenantUnit unit) {
        return String.join("/", unit.names().stream().map(name -> name.replaceAll("[\\s/\"'\\\\$;|&<>(){}]+", "_")).toList());
    }

    /** @throws CommandException when the tenant has no such unit, or several are called so */
    static @Nullable UnitId find(Operator operator, TenantOffice office, Tenant tenant, @Nullable String text) throws CommandException {
        if (text == null) {
            return null;
        }
        try {
            return new UnitId(UUID.fromString(text));
        } catch (IllegalArgumentException isName) {
            List<TenantUnit> found = operator.as(caller -> office.units(caller, tenant.id())).stream().filter(unit -> typed(unit).equals(text)).toList();
            if (found.size() == 1) {
                return found.get(0).id();
            }
            throw new CommandException((found.isEmpty() ? "There is no unit " : "More than one unit is called ") + text + ". See trivsel:tenant-units " + tenant.key() + ".");
        }
    }
}
