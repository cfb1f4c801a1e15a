package org.trivsel.platform.roster.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.platform.roster.number.NumberScheme;
import org.trivsel.platform.roster.number.NumberSchemes;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.plan.RosterPlan;
import org.trivsel.platform.roster.plan.RosterPlanner;
import org.trivsel.platform.roster.preview.Entry;
import org.trivsel.platform.roster.preview.Preview;
import org.trivsel.platform.roster.preview.SealedPages;
import org.trivsel.platform.roster.preview.Section;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.platform.roster.read.Reading;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterReader;
import org.trivsel.platform.roster.read.RosterRules;
import org.trivsel.platform.roster.write.QuarantineWriter;
import org.trivsel.registry.Obstacle;
import org.trivsel.registry.RosterWriter;
import org.trivsel.sealing.Sealing;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** From the sealed file to a plan, and from the plan to what is kept of it. */
final class Preparation {
    private final RosterWriter register;
    private final Sealing sealing;
    private final SealedPages pages;
    private final NumberSchemes schemes;
    private final RosterReader reader = new RosterReader(ReadLimits.USUAL);

    Preparation(RosterWriter register, Sealing sealing, NumberSchemes schemes) {
        this.schemes = schemes;
        this.register = register;
        this.sealing = sealing;
        this.pages = new SealedPages(sealing);
    }

    byte[] sealFile(TenantId tenant, UUID id, byte[] content) {
        return sealing.seal(tenant, "file of import " + id, content);
    }

    byte[] openQuarantine(TenantId tenant, UUID id, byte[] sealed) {
        return sealing.open(tenant, "rejected rows of import " + id, sealed);
    }

    Reading read(Job job, ImportTable.Source source) {
        Caller caller = job.caller();
        byte[] content = sealing.open(caller.tenant().id(), "file of import " + job.subject(), source.sealed());
        return reader.read(content, RosterRules.of(numbers(caller), source.language(), caller.today()));
    }

    Planned plan(Caller caller, RosterFile file, PlanOptions options) {
        Register known = Register.read(register, caller.tenant().id(), caller.today(), file);
        return new Planned(file, known, new RosterPlanner(known.keys()).plan(known.snapshot(), file, caller.today(), options));
    }

    /** Keeps the preview in place of an earlier one. */
    void keep(Transaction tx, Job job, Planned planned, String language) throws SQLException {
        TenantId tenant = job.caller().tenant().id();
        List<Fault> notices = new ArrayList<>(planned.file().notices());
        notices.addAll(planned.plan().notices());
        pages.write(tx, tenant, job.subject(), Preview.of(planned.plan(), notices, planned.register().snapshot().units()));
        byte[] rejected = planned.plan().rejected().isEmpty() ? null
                : sealing.seal(tenant, "rejected rows of import " + job.subject(), quarantine(job.caller(), planned, language));
        new ImportTable(tx, tenant.value()).planned(job.subject(), planned.plan().summary(), PlanDigest.of(planned.plan()), rejected);
    }

    /** Keeps why the file cannot be used. */
    void keep(Transaction tx, Job job, Reading.Refused refused) throws SQLException {
        Map<Section, List<Entry>> sections = new EnumMap<>(Section.class);
        sections.put(Section.FILE, refused.faults().stream().map(Entry::of).toList());
        pages.write(tx, job.caller().tenant().id(), job.subject(), sections);
    }

    /** Keeps why the import cannot be undone, in place of an earlier answer. */
    void keep(Transaction tx, Job job, List<Obstacle> obstacles) throws SQLException {
        List<Entry> entries = obstacles.stream().map(obstacle -> Entry.of(Fault.ofFile(
                FaultCode.valueOf("OBSTACLE_" + obstacle.kind()), obstacle.name().isEmpty() ? "–" : obstacle.name()))).toList();
        pages.replace(tx, job.caller().tenant().id(), job.subject(), Section.OBSTACLES, entries);
    }

    SealedPages pages() {
        return pages;
    }

    NumberScheme numbers(Caller caller) {
        return schemes.of(caller.tenant().country(), caller.today());
    }

    private byte[] quarantine(Caller caller, Planned planned, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new QuarantineWriter(numbers(caller)).write(planned.file(), planned.plan().rejected(), language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A file, the register it was compared with, and what came of it. */
    record Planned(RosterFile file, Register register, RosterPlan plan) {
        /** @param digest of the plan that was shown */
        boolean isAsShown(byte @Nullable [] digest) {
            return java.util.Arrays.equals(PlanDigest.of(plan), digest);
        }
    }
}
