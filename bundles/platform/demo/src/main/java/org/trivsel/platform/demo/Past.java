package org.trivsel.platform.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;

/** Assessments that were taken before today, answered by dice that are loaded with a talent per child. */
@Component(service = Past.class, configurationPid = "org.trivsel.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Past {
    private static final String LANGUAGE = "sprog-3-6";
    private static final String MOTOR = "motor-0-6";
    private static final int MONTHS_BETWEEN = 6;

    private final Assessments assessments;
    private final Instruments instruments;
    private final Children children;
    private final AnswerCodec codec = new AnswerCodec();

    @Activate
    public Past(@Reference Assessments assessments, @Reference Instruments instruments, @Reference Children children) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.children = children;
    }

    /** The first group gets most: that is where the demo's pedagogue works. */
    void assess(Caller caller, List<List<ChildId>> groups, Random random) {
        assess(caller, groups, awaited(LANGUAGE), random);
        assess(caller, groups, awaited(MOTOR), new Random(random.nextInt()));
    }

    /** One for certain, where chance may have left it out. */
    void assessOne(Caller caller, ChildId child, long seed) {
        assess(caller, awaited(MOTOR), children.get(caller, child, Permission.CHILD_READ), new Random(seed));
    }

    private void assess(Caller caller, List<List<ChildId>> groups, Instrument instrument, Random random) {
        for (int group = 0; group < groups.size(); group++) {
            int oneIn = group == 0 ? 2 : 4;
            for (ChildId id : groups.get(group)) {
                if (random.nextInt(oneIn) == 0) {
                    assess(caller, instrument, children.get(caller, id, Permission.CHILD_READ), random);
                }
            }
        }
    }

    private void assess(Caller caller, Instrument instrument, Child child, Random random) {
        double talent = 0.45 + 0.5 * random.nextDouble();
        LocalDate date = caller.today().minusDays(14L + random.nextInt(60));
        for (int time = random.nextInt(3); time >= 0; time--) {
            LocalDate then = date.minusMonths((long) time * MONTHS_BETWEEN);
            double gain = Math.min(0.97, talent + 0.04 * (2 - time));
            if (instrument.chooseForm(child.birthDate(), then) instanceof FormChoice.Chosen chosen) {
                String answers = codec.text(answers(chosen.form(), gain, random));
                assessments.start(caller, new NewAssessment(child.id(), instrument.definition().id(), then, answers, true));
            }
        }
    }

    private static Map<String, Answer> answers(Form form, double talent, Random random) {
        Map<String, Answer> answers = new HashMap<>();
        form.parts().stream().filter(part -> !part.part().context()).forEach(part -> {
            double here = talent + 0.12 * random.nextGaussian();
            part.items().forEach(item -> answers.put(item.id(), answer(item, random.nextDouble() < here, random)));
        });
        return answers;
    }

    private static Answer answer(Item item, boolean knows, Random random) {
        if (random.nextInt(80) == 0) {
            return Answer.missing(MissingCode.DECLINED);
        }
        return switch (item.kind()) {
            case CORRECT -> knows ? Answer.correct() : Answer.incorrect();
            case COUNT -> Answer.count(knows ? item.max() - random.nextInt(item.max() / 3 + 1) : random.nextInt(item.max() / 2 + 1));
            case WORDS -> Answer.words(item.choices().stream().filter(choice -> random.nextDouble() < (knows ? 0.75 : 0.35)).map(Choice::id)
                    .limit(item.max()).toArray(String[]::new));
            case CHOICE -> Answer.choice(choice(item, knows, random).id());
            case SCALE -> Answer.choice(step(item, knows, random).id());
            case TEXT -> Answer.text("-");
            default -> throw new IllegalStateException("No sample answer for kind " + item.kind());
        };
    }

    private static Choice choice(Item item, boolean knows, Random random) {
        List<Choice> fitting = item.choices().stream().filter(choice -> choice.points() > 0 == knows).toList();
        List<Choice> from = fitting.isEmpty() ? item.choices() : fitting;
        return from.get(random.nextInt(from.size()));
    }

    /** In the upper half of the scale or in the lower one. */
    private static Choice step(Item item, boolean knows, Random random) {
        int half = item.choices().size() / 2;
        return item.choices().get((knows ? half : 0) + random.nextInt(half));
    }

    /** A tool may become ready a moment after this bundle. */
    private Instrument awaited(String instrument) {
        return Patience.await("the instrument " + instrument, () -> instruments.newest(instrument));
    }
}
