package org.trivsel.platform.web.operate;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.module.ModuleSources;
import org.trivsel.module.Modules;
import org.trivsel.tool.Tools;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages about versions of tools. */
@Component(service = Site.class)
public final class ModuleSite implements Site {
    private static final String ONE = ModulePages.MODULES + "/{module}";
    private static final String INSTALL = ONE + "/install";
    private static final String REMOVAL = ONE + "/removal";

    private final ModulePages pages;
    private final ModulePlanPage plans;

    @Activate
    public ModuleSite(@Reference Access access, @Reference Tools tools, @Reference Modules modules, @Reference ModuleSources sources) {
        this.pages = new ModulePages(access, tools, modules, sources);
        this.plans = new ModulePlanPage(access, modules);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ModulePages.MODULES, pages::all),
                Route.post(ModulePages.MODULES, pages::upload),
                Route.post(ModulePages.SOURCES + "/{module}", pages::bring),
                Route.get(ONE, pages::one),
                Route.post(ONE + "/delete", pages::delete),
                Route.get(INSTALL, plans::install),
                Route.post(INSTALL, plans::doInstall),
                Route.get(REMOVAL, plans::removal),
                Route.post(REMOVAL, plans::doRemove));
    }
}
