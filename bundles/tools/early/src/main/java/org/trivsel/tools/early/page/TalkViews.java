package org.trivsel.tools.early.page;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.plan.Evidence;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.page.TalkView.Decided;
import org.trivsel.tools.early.page.TalkView.Line;
import org.trivsel.tools.early.page.TalkView.Mark;
import org.trivsel.tools.early.page.TalkView.Person;
import org.trivsel.tools.early.sheet.Company;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Rating;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Sign;
import org.trivsel.tools.early.sheet.Talks.Talk;
import org.trivsel.tools.early.sheet.Zone;
import org.trivsel.ui.Avatar;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;

/** Lays ratings side by side. */
public final class TalkViews {
    private static final int LEFT = 40;
    private static final int WIDTH = 420;
    private static final int NUDGE = 11;
    private static final int DRAWINGS = 3;

    private final Texts t;
    private final Caller caller;

    public TalkViews(Texts t, Caller caller) {
        this.t = t;
        this.caller = caller;
    }

    /** What was sent and not kept. */
    public record Typed(@Nullable Integer position, String reason, String words, String parents, List<Wrong> wrongs, @Nullable String refused) {
        public static final Typed NOTHING = new Typed(null, "", "", "", List.of(), null);
    }

    /** What may come of it. @param plans whether the caller may make plans for the child @param letters whether parents get it in writing @param assets where the scripts are */
    public record Next(boolean plans, boolean letters, String assets) {
    }

    public TalkView view(Talk talk, String csrf, boolean writes, Next next, Typed typed) {
        List<Line> lines = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            line(t.get("sign." + sign.word()), IntStream.rangeClosed(1, Document.STEPS).mapToObj(step -> t.get("step." + step)).toList(), talk,
                    rating -> rating.document().marks().get(sign), lines);
        }
        List<String> stops = Arrays.stream(Zone.values()).flatMap(zone -> Arrays.stream(zone.stops()).mapToObj(stop -> stop == zone.stops()[1]
                ? t.get("zone." + zone.word() + ".short") : "")).toList();
        line(t.get("ruler"), stops, talk, rating -> rating.document().position(), lines);
        List<Line> apart = lines.stream().filter(line -> line.apart() > 0).sorted(Comparator.comparingInt(Line::apart).reversed()).toList();
        Sheet sheet = talk.sheet();
        Decided decided = decided(sheet.decision());
        boolean fresh = typed.wrongs().isEmpty() && typed.refused() == null;
        boolean change = fresh && sheet.decision() != null;
        return new TalkView(Paths.talk(sheet.part()), csrf, Paths.unit(talk.part().round(), talk.part().unit()), t.get("children"),
                t.get("talk.title", sheet.childName()), sheet.childName(), Avatar.ofChild(sheet.childName()), people(talk), apart,
                lines.stream().filter(line -> line.apart() == 0).toList(), lines.size(), sheet.revision(), decided, writes, typed.refused(), typed.wrongs(),
                change ? sheet.decision().position() : typed.position(), change ? sheet.decision().reason() : typed.reason(),
                change ? sheet.decision().words() : typed.words(), change ? sheet.decision().parents() : typed.parents(),
                Company.of(talk.part()) == Company.PARENTS, facts(sheet), next.plans() ? plan(sheet) : null,
                next.letters() && sheet.decision() != null ? Paths.letter(sheet.part()) : null,
                new TalkView.Device(sheet.part().toString(), caller.account().toString(), next.assets()));
    }

    /** The title stands in an address, so it says nothing of what was decided. */
    private @Nullable String plan(Sheet sheet) {
        if (sheet.decision() == null) {
            return null;
        }
        String day = Phrases.in(t.locale()).date(sheet.decision().at().atZone(caller.tenant().zone()).toLocalDate());
        return new Evidence(Paths.talk(sheet.part()), t.get("plan.evidence", day)).planFor(sheet.child());
    }

    private List<Count> facts(Sheet sheet) {
        Phrases say = Phrases.in(t.locale());
        List<Count> facts = new ArrayList<>();
        facts.add(new Count(t.get("print.child"), sheet.childName()));
        facts.add(new Count(t.get("print.decided"), sheet.decision() == null ? "" : say.date(sheet.decision().at().atZone(caller.tenant().zone()).toLocalDate())));
        facts.add(new Count(t.get("print.by"), caller.name() + ", " + say.moment(ZonedDateTime.now(caller.tenant().zone()))));
        return facts;
    }

    private @Nullable Decided decided(Sheet.@Nullable Decision decision) {
        if (decision == null) {
            return null;
        }
        String by = t.get("decided.by", decision.by(), Phrases.in(t.locale()).moment(decision.at().atZone(caller.tenant().zone())));
        Integer position = decision.position();
        return position == null ? new Decided(null, t.get("disagree"), decision.reason(), decision.words(), decision.parents(), by)
                : new Decided(Zone.of(position).word(), RulerView.said(t, position), decision.reason(), decision.words(),
                        decision.parents(), by);
    }

    private List<Person> people(Talk talk) {
        List<Person> people = new ArrayList<>();
        for (Rating rating : talk.ratings()) {
            int position = rating.document().position() == null ? 1 : rating.document().position();
            people.add(new Person(mark(people.size()), rating.name(), RulerView.said(t, position), Zone.of(position).word(), rating.document().observation()));
        }
        return people;
    }

    private static int mark(int person) {
        return 1 + Math.min(person, DRAWINGS - 1);
    }

    /** Those who have marked nothing there are said to have not; a sign that nobody has marked is left out. */
    private void line(String title, List<String> stops, Talk talk, Function<Rating, @Nullable Integer> marked, List<Line> lines) {
        List<Integer> given = talk.ratings().stream().map(marked).filter(step -> step != null).toList();
        if (given.isEmpty()) {
            return;
        }
        int least = given.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int most = given.stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < talk.ratings().size(); i++) {
            Integer step = marked.apply(talk.ratings().get(i));
            if (step != null) {
                long beside = marks.stream().filter(mark -> Math.abs(mark.x() - x(step, stops.size())) < NUDGE).count();
                marks.add(new Mark(mark(i), x(step, stops.size()) + (int) beside * NUDGE));
            }
        }
        String spoken = title + ". " + talk.ratings().stream().map(rating -> rating.name() + ": " + said(marked.apply(rating), stops.size()))
                .collect(Collectors.joining(". ")) + ".";
        lines.add(new Line(title, spoken, most - least, stops, marks));
    }

    private String said(@Nullable Integer step, int stops) {
        if (step == null) {
            return t.get("unmarked");
        }
        return stops == Document.STEPS ? t.get("step." + step) : RulerView.said(t, step);
    }

    private static int x(int step, int stops) {
        return LEFT + (step - 1) * WIDTH / (stops - 1);
    }
}
