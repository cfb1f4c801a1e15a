package org.trivsel.platform.lifecycle.module;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.platform.lifecycle.apart.Apart;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.problem.Problem;
import org.trivsel.quarantine.Ailment;

/** Modules that do harm at their start are set apart; what is set apart is not started, and in safe mode nothing is. */
@Component(service = ModuleWard.class)
public final class ModuleWard implements Ward {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleWard.class);

    private static final boolean SAFE = Boolean.getBoolean("trivsel.safe");

    private final Apart apart;

    @Activate
    public ModuleWard(@Reference Apart apart) {
        this.apart = apart;
    }

    @Override
    public @Nullable String whyNot(NodeTable.Wanted module) {
        return SAFE ? "is not started in safe mode" : apart.isApart(version(module)) ? "is set apart" : null;
    }

    @Override
    public void harms(NodeTable.Wanted module, Ailment ailment, String cause) {
        try {
            apart.set(version(module), ailment, cause);
        } catch (Problem unreachable) {
            LOG.warn("{} {} cannot be set apart now: it will be when it fails again", module.tool(), module.version(), unreachable);
        }
    }

    @Override
    public void gaveUp(NodeTable.Wanted module, String cause) {
        apart.note("module.give-up", version(module) + ": " + cause);
    }

    private static Version version(NodeTable.Wanted module) {
        return new Version(module.tool(), module.version());
    }
}
