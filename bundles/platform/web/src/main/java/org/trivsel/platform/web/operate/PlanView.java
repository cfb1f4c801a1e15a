package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.module.Plan;

/**
 * What would happen to a module, to be confirmed.
 *
 * @param back path of the module's page
 * @param changed whether it has become another plan since the one that was confirmed
 */
public record PlanView(Plan plan, String title, String module, String back, String path, List<Line> lines, List<Line> refusals, boolean changed, String csrf) {
    /** Something that happens, or is in the way. @param detail names, in the words of the machine, or null */
    public record Line(String text, @Nullable String detail) {
    }
}
