package org.trivsel.platform.web.children;

import java.util.List;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.CustodyHolder;

/** Who holds custody. */
public record CustodyView(ChildId child, List<CustodyHolder> holders) {
}
