package org.trivsel.licence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * What an operator grants. Each limit that is set holds: uses, days, units.
 *
 * @param instrument id; it need not be there yet
 * @param uses how many assessments may be begun; null: as many as one likes
 * @param from first day; null: today
 * @param to last day; null: without end
 * @param sites units it is for, with all below them; empty: the whole tenant
 * @param reference of the order or contract, for the invoice
 */
public record NewGrant(String instrument, @Nullable Integer uses, @Nullable LocalDate from, @Nullable LocalDate to, List<UnitId> sites, String reference) {
    public NewGrant {
        sites = List.copyOf(sites);
    }
}
