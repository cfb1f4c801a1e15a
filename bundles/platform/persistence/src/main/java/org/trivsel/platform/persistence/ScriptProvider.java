package org.trivsel.platform.persistence;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Hands Flyway the scripts, so that it scans no class path, which it cannot do in a bundle. */
final class ScriptProvider implements ResourceProvider {
    private final List<LoadableResource> scripts;

    ScriptProvider(List<Script> scripts) {
        this.scripts = scripts.stream().<LoadableResource>map(ScriptResource::new).toList();
    }

    List<LoadableResource> all() {
        return scripts;
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream().filter(script -> script.getFilename().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix) && List.of(suffixes).stream().anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static final class ScriptResource extends LoadableResource {
        private final Script script;

        ScriptResource(Script script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.sql());
        }

        @Override
        public String getAbsolutePath() {
            return script.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return script.name();
        }

        @Override
        public String getFilename() {
            return script.name();
        }

        @Override
        public String getRelativePath() {
            return script.name();
        }
    }
}
