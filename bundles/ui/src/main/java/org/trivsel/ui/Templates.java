package org.trivsel.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.trivsel.web.Content;

/** The templates of one bundle, compiled at build. Safe for use by many threads. */
public final class Templates {
    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The templates compiled into the package of the class. */
    public static Templates beside(Class<?> anchor) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Without a class directory the engine takes the context class loader, whatever it is given.
        thread.setContextClassLoader(anchor.getClassLoader());
        try {
            return new Templates(TemplateEngine.createPrecompiled(null, ContentType.Html, anchor.getClassLoader(), anchor.getPackageName()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The template with its one parameter. @param name with folder and {@code .jte} */
    public Content fill(String name, Object model) {
        return out -> engine.render(name, model, new AppendableOutput(out));
    }

    /** The template with its parameters by name. */
    public Content fill(String name, Map<String, Object> parameters) {
        return out -> engine.render(name, parameters, new AppendableOutput(out));
    }

    /** Content of somebody else, to stand in a template; it has escaped itself. */
    public static gg.jte.Content embed(Content content) {
        return new EmbeddedContent(content);
    }
}
