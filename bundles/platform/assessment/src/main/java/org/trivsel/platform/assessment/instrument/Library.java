package org.trivsel.platform.assessment.instrument;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.problem.Unavailable;
import org.trivsel.store.SystemStore;
import org.trivsel.store.Transaction;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/**
 * The instruments of the tools that are there, and on demand those that old assessments were begun with. What is begun is begun with what the
 * version of the tool brings that answers for the caller; what was begun goes on with what it was begun with, whoever brings it. Those of a
 * tool that has failed are refused until it works again. Thread-safe.
 */
@Component(service = Library.class, immediate = true)
public final class Library {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final Duration SHORTLY = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(5);

    private final SystemStore store;
    private final Releases releases = new Releases();
    private final Archive archive = new Archive(releases);
    private final Departed departed;
    private final Map<Object, Contribution> contributions = new LinkedHashMap<>();
    private final Map<String, Contribution> gone = new LinkedHashMap<>();
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile Catalogue earlier = Catalogue.EMPTY;
    private volatile @Nullable Tools states;
    private @Nullable BundleWatch watch;

    @Activate
    public Library(@Reference SystemStore store) {
        this(store, System::nanoTime);
    }

    Library(SystemStore store, LongSupplier nanoTime) {
        this.store = store;
        this.departed = new Departed(nanoTime);
    }

    @Activate
    void open(BundleContext context) {
        watch = new BundleWatch(context, this);
        watch.open();
    }

    @Deactivate
    void close() {
        if (watch != null) {
            watch.close();
        }
    }

    /** Not needed to begin with: instruments are there before the state of their tool is known. */
    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    void bindTools(Tools found) {
        states = found;
    }

    void unbindTools(Tools gone) {
        if (gone.equals(states)) {
            states = null;
        }
    }

    /** The newest of all versions of its tool. */
    public Optional<Instrument> newest(String instrument) {
        return offering(instrument).flatMap(offering -> offering.newest(instrument)).map(Compiled::instrument);
    }

    /** The newest that this bundle brings itself; of an instrument it does not bring, the newest of all. */
    Optional<Instrument> newest(Object bundle, String instrument) {
        Contribution own = contribution(bundle);
        return own == null ? newest(instrument) : new Catalogue(List.of(own)).newest(instrument).map(Compiled::instrument)
                .or(() -> newest(instrument));
    }

    /** Of each instrument the newest version whose terms ask for a grant or a certificate, by id. */
    List<Instrument> licensed() {
        return catalogue.newest(Library::asks).stream().map(Compiled::instrument).sorted(Comparator.comparing(one -> one.definition().id())).toList();
    }

    private static boolean asks(Compiled compiled) {
        LicenceTerms terms = compiled.instrument().definition().licence();
        return terms.needsGrant() || terms.certified();
    }

    /** All that this bundle brings itself, the newest of each, by id. */
    List<Instrument> own(Object bundle) {
        Contribution own = contribution(bundle);
        if (own == null) {
            return List.of();
        }
        Catalogue offering = new Catalogue(List.of(own));
        return offering.of(Set.of(own.tool())).stream().sorted().flatMap(id -> offering.newest(id).stream()).map(Compiled::instrument).toList();
    }

    private synchronized @Nullable Contribution contribution(Object bundle) {
        return contributions.get(bundle);
    }

    public Optional<Instrument> version(String instrument, String definitionVersion) {
        return offering(instrument).flatMap(offering -> compiled(instrument, definitionVersion)).map(Compiled::instrument);
    }

    public Optional<String> toolOf(String instrument) {
        return offering(instrument).flatMap(offering -> offering.toolOf(instrument));
    }

    public Optional<byte[]> picture(String instrument, String definitionVersion, String picture) {
        return medium(instrument, definitionVersion, picture).map(svg -> svg.getBytes(StandardCharsets.UTF_8));
    }

    public Optional<Instruments.Sound> sound(String instrument, String definitionVersion, String sound) {
        return medium(instrument, definitionVersion, Releases.SOUND + sound).map(Base64.getDecoder()::decode)
                .flatMap(bytes -> SoundKind.of(bytes).map(kind -> new Instruments.Sound(kind.mediaType(), bytes)));
    }

    private Optional<String> medium(String instrument, String definitionVersion, String id) {
        return offering(instrument)
                .flatMap(offering -> compiled(instrument, definitionVersion))
                .flatMap(compiled -> Optional.ofNullable(compiled.pictures().get(id)))
                .flatMap(hash -> content(instrument, hash));
    }

    /** What is not offered, and why. */
    public synchronized List<Refusal> refusals() {
        return contributions.values().stream().flatMap(contribution -> contribution.refusals().stream()).toList();
    }

    /**
     * The newest that the version of the tool brings which answers for the caller, also while it is being updated.
     *
     * @throws Unavailable when its tool has failed
     */
    public Optional<Instrument> toStart(Caller caller, String instrument) {
        Optional<Catalogue> serving = serving(caller, instrument);
        Tool tool = serving.flatMap(found -> found.toolOf(instrument)).map(id -> answering(caller, id)).orElse(null);
        return serving.flatMap(found -> tool == null ? found.newest(instrument) : newest(found, instrument, tool)).map(Compiled::instrument);
    }

    /** While nothing of that version is known, it is on its way in: the newest of all is what it takes the place of. */
    private Optional<Compiled> newest(Catalogue serving, String instrument, Tool tool) {
        Catalogue last = earlier;
        Optional<Compiled> own = serving.newest(instrument, tool.version()).or(() -> last.newest(instrument, tool.version()));
        boolean known = serving.isFrom(tool.id(), tool.version()) || last.isFrom(tool.id(), tool.version());
        return known ? own : serving.newest(instrument);
    }

    /**
     * The version of an instrument of one of the caller's tools, also while the tool is being updated. Reads in the transaction given.
     *
     * @throws Unavailable when its tool has failed
     */
    public Optional<Instrument> toContinue(Caller caller, Transaction tx, String instrument, String version) throws SQLException {
        Optional<Catalogue> serving = serving(caller, instrument);
        if (serving.isEmpty()) {
            return Optional.empty();
        }
        Optional<Compiled> ready = serving.get().version(instrument, version).or(() -> archive.find(instrument, version));
        return (ready.isPresent() ? ready : archive.load(tx, instrument, version)).map(Compiled::instrument);
    }

    /** All versions of the instrument that were ever released, in no order. Reads in the transaction given. */
    public List<String> released(Transaction tx, String instrument) throws SQLException {
        return releases.versions(tx, instrument);
    }

    /** A version that is or was released, whether its tool is there or not. */
    public Optional<Instrument> known(String instrument, String version) {
        return compiled(instrument, version).map(Compiled::instrument);
    }

    /**
     * Whether it is an instrument of one of the caller's tools, also while the tool is being updated.
     *
     * @throws Unavailable when its tool has failed
     */
    public boolean isUsable(Caller caller, String instrument) {
        return serving(caller, instrument).isPresent();
    }

    /** Ids of the instruments of the caller's tools, also while a tool is being updated; without those that have failed, which take no other away. */
    public String[] usable(Caller caller) {
        Set<String> working = caller.tools().stream().filter(tool -> !hasFailed(answering(caller, tool)) && isThere(answering(caller, tool)))
                .collect(Collectors.toSet());
        Set<String> ids = new TreeSet<>(catalogue.of(working));
        earlier.of(working).stream().filter(id -> offering(id).isPresent()).forEach(ids::add);
        return ids.toArray(String[]::new);
    }

    /** Compiles what a bundle carries and offers it. @param bundle stands for the bundle until it goes */
    void add(Object bundle, ToolFiles files) {
        Contribution contribution = new Compilation(store, releases, files).run();
        contribution.refusals().forEach(refusal -> LOG.warn("Not offered: {}", refusal));
        offer(bundle, contribution);
        LOG.info("{} offers {} instruments", files.bundle(), contribution.instruments().size());
    }

    /** What the bundle offered is gone at once. */
    synchronized void remove(Object bundle) {
        Contribution left = contributions.remove(bundle);
        if (left != null) {
            left.instruments().forEach(archive::add);
            gone.put(left.tool(), left);
            departed.left(left.tool());
            earlier = new Catalogue(gone.values());
            catalogue = new Catalogue(contributions.values());
        }
    }

    void updated(String tool) {
        departed.updated(tool);
    }

    private synchronized void offer(Object bundle, Contribution contribution) {
        contributions.put(bundle, contribution);
        catalogue = new Catalogue(contributions.values());
        gone.remove(contribution.tool());
        departed.isBack(contribution.tool());
        earlier = new Catalogue(gone.values());
    }

    private Optional<Catalogue> serving(Caller caller, String instrument) {
        Optional<Catalogue> offering = offering(instrument);
        Optional<String> tool = offering.flatMap(found -> found.toolOf(instrument)).filter(caller.tools()::contains);
        if (tool.isEmpty()) {
            earlier.toolOf(instrument).filter(caller.tools()::contains).ifPresent(gone -> requireNotApart(answering(caller, gone)));
            return Optional.empty();
        }
        Tool answering = answering(caller, tool.get());
        requireWorking(answering);
        return isThere(answering) ? offering : Optional.empty();
    }

    /** The version of the tool that answers for the caller; null when that is not known. */
    private @Nullable Tool answering(Caller caller, String tool) {
        Tools known = states;
        return known == null ? null : known.of(caller, tool).orElse(null);
    }

    /** Not when it has been stopped, although another version of it may still run for others. */
    private boolean isThere(@Nullable Tool tool) {
        return tool == null || tool.state() != Tool.State.STOPPED || catalogue.isFrom(tool.id(), tool.version()) || departed.isExpectedBack(tool.id());
    }

    /** Where the instrument is offered: now, or, for those who are in the middle of something, until a moment ago. */
    private Optional<Catalogue> offering(String instrument) {
        Catalogue now = catalogue;
        if (now.toolOf(instrument).isPresent()) {
            return Optional.of(now);
        }
        Catalogue last = earlier;
        return last.toolOf(instrument).filter(departed::isExpectedBack).map(tool -> last);
    }

    /** Only what has failed is refused: a tool that is being started or updated is served. */
    private static void requireWorking(@Nullable Tool tool) {
        requireNotApart(tool);
        if (hasFailed(tool)) {
            throw new Unavailable("tool-unavailable", "This tool is taking a break. Nothing is lost.", SHORTLY, null);
        }
    }

    private static void requireNotApart(@Nullable Tool tool) {
        if (tool != null && tool.state() == Tool.State.APART) {
            throw new Unavailable("tool-set-apart", "This tool has been set apart for now. Nothing is lost.", LATER, null);
        }
    }

    private static boolean hasFailed(@Nullable Tool tool) {
        return tool != null && (tool.state() == Tool.State.FAILED || tool.state() == Tool.State.APART);
    }

    private Optional<Compiled> compiled(String instrument, String version) {
        return catalogue.version(instrument, version)
                .or(() -> archive.find(instrument, version))
                .or(() -> store.inTransaction(tx -> archive.load(tx, instrument, version)));
    }

    private Optional<String> content(String instrument, String hash) {
        return catalogue.picture(hash)
                .or(() -> archive.findPicture(hash))
                .or(() -> store.inTransaction(tx -> archive.loadPicture(tx, instrument, hash)));
    }
}
