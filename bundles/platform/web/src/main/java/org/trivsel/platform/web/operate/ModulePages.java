package org.trivsel.platform.web.operate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.Standing;
import org.trivsel.module.ModuleSources;
import org.trivsel.module.Modules;
import org.trivsel.module.Offer;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Count;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Versions of tools as operators bring them in: the list, one of them, and what becomes of it when it is installed or removed. */
final class ModulePages {
    static final String MODULES = OperatorPages.TOOLS + "/modules";
    static final String SOURCES = OperatorPages.TOOLS + "/sources";
    private static final int SIZE = 50;
    private static final int BAD = 400;
    private static final int TAKEN = 409;
    private static final String FILE = "file";
    private static final Map<String, String> WRONGS = Map.ofEntries(Map.entry("too-big", "too-big"), Map.entry("needs", "needs"),
            Map.entry("not-a-jar", "not-a-jar"), Map.entry("path", "unsafe"), Map.entry("file-twice-in-jar", "unsafe"), Map.entry("too-many-files", "unsafe"),
            Map.entry("unpacks-too-large", "unsafe"), Map.entry("version-taken", "version-taken"), Map.entry("id-taken", "name-taken"),
            Map.entry("name-taken", "name-taken"), Map.entry("layout", "unsafe"), Map.entry("multi-release", "unsafe"), Map.entry("signature", "signature"),
            Map.entry("key-compromised", "key-compromised"), Map.entry("publisher-differs", "publisher-differs"));

    private final Access access;
    private final Tools tools;
    private final Modules modules;
    private final ModuleSources sources;

    ModulePages(Access access, Tools tools, Modules modules, ModuleSources sources) {
        this.access = access;
        this.tools = tools;
        this.modules = modules;
        this.sources = sources;
    }

    Response all(Request request) {
        return list(request, 200, null, null, false);
    }

    Response upload(Request request) {
        Caller operator = operator(request);
        Request.Upload file = request.file(FILE).filter(it -> !it.name().isBlank()).orElse(null);
        return file == null ? list(request, BAD, "missing", null, false) : taken(request, () -> modules.upload(operator, file.content()), false);
    }

    Response bring(Request request) {
        Caller operator = operator(request);
        return taken(request, () -> sources.bring(operator, request.pathParameter("module")), true);
    }

    private Response taken(Request request, Supplier<Artefact> act, boolean fromOffer) {
        try {
            return new Response.Redirect(MODULES + "/" + act.get().sha256());
        } catch (Invalid e) {
            return list(request, BAD, WRONGS.getOrDefault(e.faults().get(0).code(), "no-tool"), e.getMessage(), fromOffer);
        } catch (Conflict e) {
            return list(request, TAKEN, WRONGS.getOrDefault(e.code(), "version-taken"), e.getMessage(), fromOffer);
        }
    }

    Response one(Request request) {
        return show(request, 200, null);
    }

    Response delete(Request request) {
        try {
            modules.delete(operator(request), request.pathParameter("module"));
            return new Response.Redirect(MODULES);
        } catch (Conflict e) {
            return show(request, TAKEN, Pages.texts(request.locale()).get("module.no.still-installed"));
        }
    }

    static String title(Artefact module) {
        return module.tool() + " " + module.version();
    }

    private Response list(Request request, int status, @Nullable String wrong, @Nullable String detail, boolean fromOffer) {
        Caller operator = operator(request);
        Texts t = Pages.texts(request.locale());
        String after = request.query("after").filter(text -> text.matches("[0-9a-f]{64}")).orElse(null);
        List<Artefact> found = modules.list(operator, after, SIZE + 1);
        List<Artefact> page = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Set<String> brought = found.stream().map(ModulePages::title).collect(Collectors.toSet());
        List<Tool> shipped = after != null ? List.of()
                : tools.installed().stream().filter(tool -> !brought.contains(tool.id() + " " + tool.version())).toList();
        TrustWords trust = new TrustWords(request.locale(), operator.tenant().zone());
        ModulesView view = new ModulesView(page.stream().map(module -> row(module, t, trust)).toList(), shipped,
                found.size() > SIZE ? MODULES + "?after=" + page.get(SIZE - 1).sha256() : null,
                after != null ? List.of() : sources.offers(operator).stream().map(offer -> offered(offer, t)).toList(), modules.largest() >> 20,
                wrong == null ? null : t.get("module.wrong." + wrong, modules.largest() >> 20), detail, fromOffer, request.csrfToken());
        String title = t.get("module.title");
        return new Response.Page(status, title, OperatorPages.TOOLS, Pages.fill("modules", request.locale(), view));
    }

    private static ModulesView.Offered offered(Offer offer, Texts t) {
        String file = Path.of(offer.file()).getFileName().toString();
        String title = offer.tool() == null ? file : offer.tool() + " " + offer.version();
        String detail = (offer.publisher() == null ? "" : offer.publisher() + " · ") + (offer.isHere() ? t.get("module.offer.here") + " · " : "") + offer.file();
        String why = offer.fault() != null ? offer.fault() : offer.missing().isEmpty() ? null : String.join(", ", offer.missing());
        return new ModulesView.Offered(title, detail, offer.resolves() && !offer.isHere() ? SOURCES + "/" + offer.sha256() : null, why);
    }

    private Response show(Request request, int status, @Nullable String wrong) {
        Artefact module = modules.get(operator(request), request.pathParameter("module"));
        Texts t = Pages.texts(request.locale());
        PointerWords words = new PointerWords(request.locale(), request.caller().tenant().zone());
        List<Count> facts = new ArrayList<>();
        facts.add(new Count(t.get("module.bundle"), module.symbolicName()));
        if (module.publisher() != null) {
            facts.add(new Count(t.get("module.publisher"), module.publisher()));
        }
        TrustWords trust = new TrustWords(request.locale(), request.caller().tenant().zone());
        trust.facts(module.signature(), facts);
        facts.add(new Count(t.get("module.uploaded"), words.moment(module.uploaded()) + " · " + module.uploadedBy()));
        facts.add(new Count(t.get("module.languages"), String.join(", ", module.languages())));
        facts.add(new Count(t.get("module.scripts"), module.migrations().isEmpty() ? t.get("module.nothing") : String.join(", ", module.migrations())));
        facts.add(new Count("SHA-256", module.sha256()));
        ModuleView view = new ModuleView(module, title(module), MODULES + "/" + module.sha256(), row(module, t, trust), facts, isLeaving(module), wrong,
                trust.caution(module.signature()), request.csrfToken());
        return new Response.Page(status, title(module), OperatorPages.TOOLS, Pages.fill("module", request.locale(), view));
    }

    private static ModulesView.Row row(Artefact module, Texts t, TrustWords trust) {
        boolean failed = module.cause() != null || module.nodes().stream().anyMatch(on -> on.state() == Artefact.State.FAILED);
        String status = isLeaving(module) ? t.get("module.leaving") : t.get("module.standing." + module.standing());
        String where = module.signature().confined() ? " · " + t.get("module.confined.short") : "";
        String detail = trust.line(module.signature()) + where + " · " + module.symbolicName();
        String path = MODULES + "/" + module.sha256();
        if (failed) {
            return new ModulesView.Row(path, title(module), detail, t.get("module.failed"), "late", "warning");
        }
        boolean moving = isLeaving(module) || module.standing() == Standing.INSTALLING;
        boolean installed = module.standing() == Standing.INSTALLED;
        return new ModulesView.Row(path, title(module), detail, status, moving ? "info" : installed ? "ok" : null, moving ? "clock" : installed ? "check" : "pause");
    }

    private static boolean isLeaving(Artefact module) {
        return module.standing() == Standing.KEPT && !module.nodes().isEmpty();
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }
}
