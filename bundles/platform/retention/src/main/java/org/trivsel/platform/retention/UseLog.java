package org.trivsel.platform.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.country.Countries;
import org.trivsel.store.LogEraser;
import org.trivsel.tenant.Tenant;

/** The log of uses, kept for as long as the legal profile of the tenant's country says. */
@Component(service = UseLog.class)
public final class UseLog {
    static final String ID = "log";

    private final Countries countries;
    private final LogEraser eraser;

    @Activate
    public UseLog(@Reference Countries countries, @Reference LogEraser eraser) {
        this.countries = countries;
        this.eraser = eraser;
    }

    /** 0: nobody has said for how long. */
    int months(Tenant tenant) {
        return countries.of(tenant).map(country -> country.legal().logMonths()).orElse(0);
    }

    int count(Tenant tenant, LocalDate before, KeptData.Held held, int most) {
        return held.everybody() ? 0 : eraser.count(tenant.id(), start(tenant, before), held.children(), most);
    }

    int erase(Tenant tenant, LocalDate before, KeptData.Held held, int most) {
        return held.everybody() ? 0 : eraser.erase(tenant.id(), start(tenant, before), held.children(), most);
    }

    static Instant start(Tenant tenant, LocalDate day) {
        return day.atStartOfDay(tenant.zone()).toInstant();
    }
}
