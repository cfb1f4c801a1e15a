package org.trivsel.platform.legalbasis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.Discloser;
import org.trivsel.legalbasis.Kind;
import org.trivsel.problem.Invalid;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/**
 * Who keeps what can be disclosed: the platform's for everybody, a tool's for those whom the version that brings it answers. Apart from the ledger, which
 * each of them asks.
 */
@Component(service = Disclosers.class)
public final class Disclosers {
    private static final Logger LOG = LoggerFactory.getLogger(Disclosers.class);
    /** More kinds than anybody could choose from. */
    private static final int MOST = 100;
    private static final Comparator<Kind> BY_ID = Comparator.comparing(Kind::id);

    private final Tools tools;
    private final List<Present> all = new CopyOnWriteArrayList<>();

    @Activate
    public Disclosers(@Reference Tools tools) {
        this.tools = tools;
    }

    @Reference(service = Discloser.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindDiscloser(ServiceReference<Discloser> reference, Discloser discloser) {
        arrive(discloser, (String) reference.getProperty(Tools.TOOL), reference.getBundle().getVersion().toString());
    }

    void unbindDiscloser(Discloser discloser) {
        all.removeIf(one -> one.discloser() == discloser);
    }

    /** @param tool whose it is, or null for the platform @param version of its bundle */
    public void arrive(Discloser discloser, @Nullable String tool, String version) {
        Kind kind = discloser.kind();
        if (tool != null && !kind.id().startsWith(tool + ".")) {
            LOG.error("The tool {} cannot disclose {}: the kinds of a tool begin with its id and a dot", tool, kind.id());
            return;
        }
        all.add(new Present(discloser, kind, tool, version));
    }

    /** All that is kept here, by whomever, by id. */
    public List<Kind> kinds() {
        return distinct(all.stream());
    }

    /** What the caller may choose from, by id. */
    public List<Kind> kinds(Caller caller) {
        return distinct(all.stream().filter(one -> answers(one, caller)));
    }

    /** @throws Invalid naming what there is, when there is no such */
    public Set<Kind> kinds(Caller caller, Collection<String> ids) {
        List<Kind> there = kinds(caller);
        if (!there.stream().map(Kind::id).collect(Collectors.toSet()).containsAll(ids)) {
            throw new Invalid("covers", "covers", "Each is the id of a kind of record that can be disclosed here: "
                    + there.stream().map(Kind::id).collect(Collectors.joining(", ")) + ".");
        }
        return there.stream().filter(kind -> ids.contains(kind.id())).collect(Collectors.toSet());
    }

    /** Who is asked for records of a kind: more than one only where two keepers have the same. */
    List<Discloser> of(Caller caller, Kind kind) {
        return all.stream().filter(one -> one.kind().equals(kind) && answers(one, caller)).map(Present::discloser).toList();
    }

    /** What a kind is called, by the version that answers the caller where there is one; empty when nobody here keeps it. */
    public Optional<String> name(Caller caller, String kind, Locale language) {
        return all.stream().filter(one -> one.kind().id().equals(kind)).min(Comparator.comparing(one -> !answers(one, caller)))
                .map(one -> one.discloser().name(language));
    }

    private static List<Kind> distinct(Stream<Present> some) {
        return some.map(Present::kind).distinct().sorted(BY_ID).limit(MOST).toList();
    }

    private boolean answers(Present one, Caller caller) {
        String tool = one.tool();
        return tool == null || tools.of(caller, tool).filter(it -> it.state() == Tool.State.READY && it.version().equals(one.version())).isPresent();
    }

    /** One that is here. */
    private record Present(Discloser discloser, Kind kind, @Nullable String tool, String version) {
    }
}
