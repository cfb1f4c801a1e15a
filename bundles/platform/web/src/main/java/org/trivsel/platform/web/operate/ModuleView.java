package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.module.Artefact;
import org.trivsel.ui.Count;

/**
 * One module.
 *
 * @param wrong why what was asked for was not done, or null
 * @param isLeaving whether nodes are still taking it away
 * @param caution what is to be known of where it may run, or null
 */
public record ModuleView(Artefact module, String title, String path, ModulesView.Row state, List<Count> facts, boolean isLeaving, @Nullable String wrong,
        @Nullable String caution, String csrf) {
}
