package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterRow;

/** The making of one plan. */
final class Planning {
    private final RosterFile file;
    private final LocalDate today;
    private final PlanOptions options;
    private final NumberKeys keys;
    private final UnitTree tree;
    private final UnitFinder units;
    private final ChildIndex index;
    private final ChildMatcher matcher;
    private final Rejections rejections;
    private final MissingChildren missing;
    private final List<PlannedChild> children = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    private final Set<UnitNode> used = new HashSet<>();
    private int alsoElsewhere;

    Planning(RosterSnapshot existing, RosterFile file, LocalDate today, PlanOptions options, NumberKeys keys) {
        this.file = file;
        this.today = today;
        this.options = options;
        this.keys = keys;
        this.tree = new UnitTree(existing.units());
        this.units = new UnitFinder(tree, options.createUnits());
        this.index = new ChildIndex(existing.children());
        this.matcher = new ChildMatcher(index);
        this.rejections = new Rejections(file);
        this.missing = new MissingChildren(tree, existing.children(), today);
    }

    RosterPlan plan() {
        units.describe(file.units());
        used.addAll(tree.created());
        RowGroups groups = new RowGroups(usableRows());
        groups.ambiguous().forEach(entry -> rejections.reject(entry.index(), null, FaultCode.CHILD_AMBIGUOUS));
        groups.ambiguous().forEach(entry -> missing.spare(index.possibly(entry)));
        groups.groups().forEach(rows -> plan(new FileChild(rows)));
        if (options.endMissing()) {
            children.addAll(missing.ended());
            missing.notice().ifPresent(notices::add);
        }
        if (alsoElsewhere > 0) {
            notices.add(Fault.ofFile(FaultCode.NOTICE_ALSO_ELSEWHERE, alsoElsewhere));
        }
        return new RosterPlan(createdUnits(), children, rejections.rows(), notices);
    }

    private List<RowEntry> usableRows() {
        List<RowEntry> usable = new ArrayList<>();
        for (int i = 0; i < file.rows().size(); i++) {
            RosterRow row = file.rows().get(i);
            UnitNode unit = unit(i, row);
            RowEntry entry = RowEntry.of(i, row, keys, unit);
            if (unit != null && row.placement() != null) {
                missing.namedIn(UnitFinder.institution(unit, row.placement().unit()));
            }
            if (rejections.isRejected(i)) {
                missing.spare(index.possibly(entry));
            } else {
                usable.add(entry);
            }
        }
        return usable;
    }

    private @Nullable UnitNode unit(int index, RosterRow row) {
        if (row.placement() == null) {
            return null;
        }
        UnitSearch search = units.find(row.placement().unit());
        if (search.code() != null) {
            Column column = file.columns().containsKey(search.column()) ? search.column() : Column.UNIT;
            rejections.reject(index, column, search.code(), search.args().toArray());
        }
        return search.node();
    }

    private void plan(FileChild child) {
        ChildMatcher.Match match = matcher.match(child);
        if (match instanceof ChildMatcher.Match.Somebody somebody) {
            missing.spare(Set.of(somebody.child()));
        } else {
            child.rows().forEach(entry -> missing.spare(index.possibly(entry)));
        }
        if (child.disagreement().isPresent()) {
            rejectDisagreeing(child, child.disagreement().get());
        } else if (match instanceof ChildMatcher.Match.Unclear unclear) {
            child.rows().forEach(entry -> rejections.reject(entry.index(), unclear.column(), unclear.code(), arguments(unclear)));
        } else {
            planEnrolments(child, match);
        }
    }

    private static Object[] arguments(ChildMatcher.Match.Unclear unclear) {
        return unclear.column() == null ? new Object[0] : new Object[] {unclear.column()};
    }

    private void rejectDisagreeing(FileChild child, Column column) {
        for (RowEntry entry : child.rows()) {
            RowEntry other = entry == child.first() ? child.rows().get(1) : child.first();
            rejections.reject(entry.index(), column, FaultCode.ROWS_DISAGREE, other.line(), column);
        }
    }

    private void planEnrolments(FileChild child, ChildMatcher.Match match) {
        KnownChild known = match instanceof ChildMatcher.Match.Somebody somebody ? somebody.child() : null;
        List<Wish> wishes = wishes(child);
        EnrolmentPlanner planner = new EnrolmentPlanner(tree, today, options.endMissing() ? missing.institutions() : Set.of(),
                known == null ? List.of() : known.enrolments());
        var refusal = planner.plan(wishes);
        if (refusal.isPresent()) {
            EnrolmentPlanner.Refusal why = refusal.get();
            child.rows().forEach(entry -> rejections.reject(entry.index(), why.column(), why.code(), why.args().toArray()));
            return;
        }
        wishes.forEach(wish -> use(wish.unit()));
        alsoElsewhere += planner.alsoElsewhere() ? 1 : 0;
        children.add(known == null ? created(child, match, planner.steps()) : changed(child, known, planner.steps()));
    }

    private List<Wish> wishes(FileChild child) {
        List<Wish> wishes = new ArrayList<>();
        for (RowEntry entry : child.rows()) {
            Wish wish = Wish.of(entry, Objects.requireNonNull(entry.unit()));
            var before = wishes.stream().filter(wish::repeats).findFirst();
            if (before.isPresent()) {
                rejections.reject(entry.index(), null, FaultCode.ROW_TWICE, before.get().row().line());
            } else {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private PlannedChild created(FileChild child, ChildMatcher.Match match, List<EnrolmentStep> steps) {
        if (match instanceof ChildMatcher.Match.Nobody nobody && nobody.lookalike()) {
            notices.add(Fault.ofRow(file.part(), child.first().line(), FaultCode.NOTICE_LOOKALIKE));
        }
        return new PlannedChild.Created(child.lines(), child.facts(), steps);
    }

    private static PlannedChild changed(FileChild child, KnownChild known, List<EnrolmentStep> steps) {
        ChildFacts facts = child.facts();
        ChildChanges changes = new ChildChanges(known, facts, child.numberKey());
        List<FieldChange> fields = changes.fields();
        List<CustodianStep> custodians = changes.custodians();
        return fields.isEmpty() && custodians.isEmpty() && steps.isEmpty() ? new PlannedChild.Unchanged(child.lines(), known)
                : new PlannedChild.Changed(child.lines(), known, facts, fields, custodians, steps);
    }

    private void use(UnitNode unit) {
        for (UnitNode node = unit; node != null; node = node.parent()) {
            used.add(node);
        }
    }

    /** Units the file describes, and of those it names the ones that get a child. */
    private List<UnitTarget.Created> createdUnits() {
        return tree.created().stream().filter(used::contains).map(node -> (UnitTarget.Created) node.target()).toList();
    }
}
