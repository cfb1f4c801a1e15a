package org.trivsel.tools.early.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.information.Channel;
import org.trivsel.information.Information;
import org.trivsel.plan.About;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.Plans;
import org.trivsel.policy.Policies;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Talks.Talk;

/**
 * What parents get in writing of a conversation, where the policy at the unit says so today: the shared position in words, and the focus points that
 * rest on it. What each of those who rated wrote alone is never in it, nor what parents said. Safe for use by many threads.
 */
@Component(service = ResultLetters.class)
public final class ResultLetters {
    /** What it is written in. */
    public static final Set<String> LANGUAGES = Set.of("da", "en", "nb", "de");
    private static final String TELL = "early.tell";

    private final Talks talks;
    private final Children children;
    private final Plans plans;
    private final Policies policies;
    private final Information information;
    private final TenantStore store;
    private final Audit audit;

    @Activate
    public ResultLetters(@Reference Talks talks, @Reference Children children, @Reference Plans plans, @Reference Policies policies,
            @Reference Information information, @Reference TenantStore store, @Reference Audit audit) {
        this.talks = talks;
        this.children = children;
        this.plans = plans;
        this.policies = policies;
        this.information = information;
        this.store = store;
        this.audit = audit;
    }

    /**
     * What the letters about a child say.
     *
     * @param holders those who hold custody today and get one
     * @param exempt those who hold custody today and get none: it is recorded that they are not told
     * @param points open, and made from this conversation
     */
    public record Result(Child child, Sheet.Decision decision, List<CustodyHolder> holders, List<CustodyHolder> exempt, List<FocusPoint> points) {

        /** Whether it must not be told where the child is: in no letter, for whoever gets one may tell the other. */
        public boolean sealed() {
            return child.protectedAddress() || Stream.concat(holders.stream(), exempt.stream()).anyMatch(CustodyHolder::protectedAddress);
        }

        /** Whether an address may be written below the name. @param to who gets the letter */
        public boolean isOpen(CustodyHolder to) {
            return !child.protectedAddress() && !to.protectedAddress();
        }
    }

    /** Whether parents get this in writing, as it is decided for the unit today. */
    public boolean areWritten(Caller caller, UnitId unit) {
        return policies.at(caller.tenant(), unit, caller.today()).values().yes(TELL);
    }

    /**
     * @param part of the child in the round
     * @throws NotFound when it is not for the caller, nobody has decided, the policy does not want it, or the child is not here any more
     */
    public Result of(Caller caller, UUID part) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            Talk talk = talks.of(caller, part);
            Sheet sheet = talk.sheet();
            if (sheet.decision() == null || !areWritten(caller, sheet.unit())) {
                throw new NotFound();
            }
            Child child = children.get(caller, sheet.child(), Permission.ASSESSMENT_READ);
            List<CustodyHolder> holders = children.custodyHolders(caller, child.id()).stream().filter(holder -> holds(holder, caller)).toList();
            Set<UUID> exempt = exempt(caller, child);
            List<CustodyHolder> told = holders.stream().filter(holder -> !exempt.contains(holder.id())).toList();
            List<CustodyHolder> leftOut = holders.stream().filter(holder -> exempt.contains(holder.id())).toList();
            List<FocusPoint> points = plans.of(caller, About.child(child.id())).stream().filter(point -> point.state() != FocusPoint.State.CLOSED)
                    .filter(point -> point.evidence().stream().anyMatch(evidence -> evidence.path().equals(Paths.talk(part)))).toList();
            audit.record(tx, caller, AuditEvent.done("early.letter.write", child.id().value(), told.size() + " holders, part " + part));
            return new Result(child, sheet.decision(), told, leftOut, points);
        });
    }

    /** Whoever was, by the last entry that holds, not told of early detection: the same reason keeps this letter from them. */
    private Set<UUID> exempt(Caller caller, Child child) {
        Map<UUID, Channel> last = new HashMap<>();
        information.told(caller, child.id()).stream().filter(told -> told.counts() && told.letter().equals(EarlyLetter.ID))
                .forEach(told -> last.putIfAbsent(told.holder(), told.channel()));
        return last.entrySet().stream().filter(one -> one.getValue() == Channel.EXEMPT).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean holds(CustodyHolder holder, Caller caller) {
        return !holder.from().isAfter(caller.today()) && (holder.to() == null || !holder.to().isBefore(caller.today()));
    }

    /** The language of a letter: what was asked for, else the main one of the child's home, else that of the tenant, as far as it is written in it. */
    public static Locale language(@Nullable String asked, Child child, Locale tenant) {
        String home = child.languages().isEmpty() ? null : child.languages().get(0);
        for (String tag : new String[] {asked, home, tenant.toLanguageTag()}) {
            String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
            String written = language.equals("no") || language.equals("nn") ? "nb" : language;
            if (LANGUAGES.contains(written)) {
                return Locale.forLanguageTag(written);
            }
        }
        return Locale.forLanguageTag("da");
    }
}
