package org.trivsel.platform.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.Discloser;
import org.trivsel.legalbasis.Kind;
import org.trivsel.plan.About;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.Plans;
import org.trivsel.platform.plan.page.Pages;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;

/** Focus points for whom they were disclosed to. */
@Component(service = Discloser.class)
public final class DisclosedPlans implements Discloser {
    static final Kind KIND = new Kind("plans", Permission.PLAN_READ);

    private final Plans plans;

    @Activate
    public DisclosedPlans(@Reference Plans plans) {
        this.plans = plans;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public String name(Locale language) {
        return Texts.beside(Pages.class, language).get("disclosed");
    }

    @Override
    public List<DisclosedRecord> of(Caller caller, ChildId child) {
        try {
            return plans.of(caller, About.child(child)).stream().map(point -> record(caller, point)).toList();
        } catch (NotFound e) {
            return List.of();
        }
    }

    private static DisclosedRecord record(Caller caller, FocusPoint point) {
        String evaluation = point.evaluation();
        return new DisclosedRecord(KIND.id(), LocalDate.ofInstant(point.startedAt(), caller.tenant().zone()), point.text().goal(),
                evaluation == null ? point.text().measure() : evaluation, "/plans/" + point.id());
    }
}
