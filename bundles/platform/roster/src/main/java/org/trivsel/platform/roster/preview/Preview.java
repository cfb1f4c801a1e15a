package org.trivsel.platform.roster.preview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.plan.CustodianStep;
import org.trivsel.platform.roster.plan.EnrolmentStep;
import org.trivsel.platform.roster.plan.FieldChange;
import org.trivsel.platform.roster.plan.KnownChild;
import org.trivsel.platform.roster.plan.KnownEnrolment;
import org.trivsel.platform.roster.plan.KnownUnit;
import org.trivsel.platform.roster.plan.PlannedChild;
import org.trivsel.platform.roster.plan.RejectedRow;
import org.trivsel.platform.roster.plan.RosterPlan;
import org.trivsel.platform.roster.plan.UnitTarget;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Custodian;
import org.trivsel.platform.roster.read.Fault;

/** Says what a plan does, section by section. */
public final class Preview {
    private final Map<String, String> unitPaths;

    private Preview(List<KnownUnit> units) {
        this.unitPaths = paths(units);
    }

    /** @param units as registered, to name those that children leave */
    public static Map<Section, List<Entry>> of(RosterPlan plan, List<Fault> notices, List<KnownUnit> units) {
        Preview preview = new Preview(units);
        Map<Section, List<Entry>> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            sections.put(section, new ArrayList<>());
        }
        notices.forEach(fault -> sections.get(Section.FILE).add(Entry.of(fault)));
        plan.units().forEach(unit -> sections.get(Section.UNITS).add(Entry.of(List.of(), Mask.text(unit.path()), List.of())));
        plan.children().forEach(child -> preview.add(child, sections));
        plan.rejected().forEach(row -> sections.get(Section.REJECTED).add(rejected(row)));
        return sections;
    }

    private void add(PlannedChild planned, Map<Section, List<Entry>> sections) {
        if (planned instanceof PlannedChild.Created created) {
            sections.get(Section.CREATED).add(Entry.of(created.lines(), name(created.child()), created(created)));
        } else if (planned instanceof PlannedChild.Changed changed) {
            sections.get(Section.CHANGED).add(Entry.of(changed.lines(), name(changed.known()), changed(changed)));
        } else if (planned instanceof PlannedChild.Ended ended) {
            sections.get(Section.ENDED).add(Entry.of(List.of(), name(ended.known()), steps(ended.steps())));
        }
    }

    private List<Detail> created(PlannedChild.Created created) {
        ChildFacts child = created.child();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(Detail.Kind.FIELD, Column.BIRTH_DATE.name(), null, child.birthDate().toString()));
        if (child.number() != null) {
            details.add(new Detail(Detail.Kind.FIELD, Column.NATIONAL_NUMBER.name(), null, child.number().masked()));
        }
        details.addAll(steps(created.steps()));
        for (Custodian custodian : child.custodians()) {
            details.add(new Detail(Detail.Kind.CUSTODIAN, Mask.text(custodian.name()), null, null));
        }
        return details;
    }

    private List<Detail> changed(PlannedChild.Changed changed) {
        List<Detail> details = new ArrayList<>();
        for (FieldChange change : changed.changes()) {
            details.add(new Detail(Detail.Kind.FIELD, change.field().name(), Mask.orNull(change.from()), Mask.orNull(change.to())));
        }
        details.addAll(steps(changed.steps()));
        for (CustodianStep step : changed.custodians()) {
            details.add(new Detail(step.known() == null ? Detail.Kind.CUSTODIAN : Detail.Kind.CUSTODIAN_PROTECTED, Mask.text(step.name()), null,
                    String.valueOf(step.addressProtected())));
        }
        return details;
    }

    private List<Detail> steps(List<EnrolmentStep> steps) {
        List<Detail> details = new ArrayList<>();
        for (EnrolmentStep step : steps) {
            if (step instanceof EnrolmentStep.Begin begin) {
                details.add(new Detail(Detail.Kind.BEGIN, path(begin.unit()), begin.from().toString(), text(begin.to())));
            } else if (step instanceof EnrolmentStep.Correct correct) {
                KnownEnrolment was = correct.enrolment();
                details.add(new Detail(Detail.Kind.WAS, path(was), was.from().toString(), text(was.to())));
                details.add(new Detail(Detail.Kind.NOW, path(correct.unit()), correct.from().toString(), text(correct.to())));
            } else if (step instanceof EnrolmentStep.End end) {
                details.add(new Detail(Detail.Kind.END, path(end.enrolment()), null, end.lastDay().toString()));
            }
        }
        return details;
    }

    private static Entry rejected(RejectedRow rejected) {
        String name = rejected.row().identity().firstName() + " " + rejected.row().identity().lastName();
        return new Entry(List.of(rejected.row().line()), Mask.text(name.strip()), List.of(), rejected.faults().stream().map(Mask::fault).toList());
    }

    private static String name(ChildFacts child) {
        return Mask.text(child.firstName() + " " + child.lastName());
    }

    private static String name(KnownChild child) {
        return Mask.text(child.firstName() + " " + child.lastName());
    }

    private static String path(UnitTarget unit) {
        return Mask.text(unit.path());
    }

    private String path(KnownEnrolment enrolment) {
        return unitPaths.getOrDefault(enrolment.unitId(), "");
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private static Map<String, String> paths(List<KnownUnit> units) {
        Map<String, String> paths = new HashMap<>();
        // Units come with those above them first.
        for (KnownUnit unit : units) {
            String above = unit.parentId() == null ? null : paths.get(unit.parentId());
            paths.put(unit.id(), above == null ? unit.name() : above + " > " + unit.name());
        }
        return paths;
    }
}
