package org.trivsel.platform.plan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.plan.Evidence;

/** A focus point to be. @param child and unit: whom it is about, one of them empty */
public record NewView(String name, String back, String child, String unit, @Nullable Evidence evidence, PointView.Form form) {
    public List<Evidence> links() {
        return evidence == null ? List.of() : List.of(evidence);
    }
}
