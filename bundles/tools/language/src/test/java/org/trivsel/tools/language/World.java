package org.trivsel.tools.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.norm.NormReader;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;

/** Invented people, the instrument as it is shipped, and assessments of any kind. */
public final class World {
    public static final Instrument INSTRUMENT = Instrument.of(new DefinitionReader().read(text("instruments/sprog-3-6.yaml")),
            List.of(new NormReader().read(text("norms/sprog-3-6-synthetic-2026.yaml"))));
    public static final Tenant TENANT = new Tenant(new TenantId(new UUID(1, 1)), new TenantKey("strandby"), "Strandby", "DK",
            Locale.forLanguageTag("da"), ZoneId.of("Europe/Copenhagen"));
    public static final Unit GROUP = new Unit(new UnitId(new UUID(5, 1)), null, "Stue Havørn", UnitKind.GROUP, LocalDate.EPOCH, null);
    public static final Child NOAH = child(1, "Noah", LocalDate.of(2022, 8, 28));
    public static final LocalDate DAY = LocalDate.of(2026, 11, 9);

    private World() {
    }

    public static Caller caller(Role role) {
        return caller(TENANT, role);
    }

    public static Caller caller(Tenant tenant, Role role) {
        return new Caller(tenant, new AccountId(new UUID(2, 1)), "amina", "Amina Berg", Locale.forLanguageTag("da"),
                List.of(new Grant(role, null, LocalDate.EPOCH, null)), Set.of(Scope.READ, Scope.WRITE), Set.of("language"), Instant.EPOCH,
                new Origin("request", "127.0.0.1"));
    }

    public static Child child(int number, String given, LocalDate born) {
        return new Child(new ChildId(new UUID(3, number)), given, "<Eksempel>", born, Sex.MALE, List.of("da"), false, GROUP.id(), GROUP.name());
    }

    /** An assessment without answers yet. */
    public static Assessment draft(int number, Child child, LocalDate date) {
        String form = ((FormChoice.Chosen) INSTRUMENT.chooseForm(child.birthDate(), date)).form().id();
        return new Assessment(new AssessmentId(new UUID(4, number)), child.id(), GROUP.id(), "sprog-3-6", "1.0.1", null, form, date,
                Status.DRAFT, 1, "{}", null, new AccountId(new UUID(2, 1)), Instant.EPOCH, Instant.EPOCH, null, null);
    }

    /** A completed assessment. @param right the share of right answers @param gaps whether segmentation lacks answers */
    public static Assessment complete(int number, Child child, LocalDate date, double right, boolean gaps) {
        Assessment draft = draft(number, child, date);
        Map<String, Answer> answers = answers(draft.form(), new Random(number), right);
        if (gaps) {
            answers.replaceAll((item, answer) -> item.startsWith("seg-") ? Answer.missing(MissingCode.DECLINED) : answer);
        }
        String outcome = new OutcomeCodec()
                .compact(INSTRUMENT.score(draft.form(), answers, new Subject(child.birthDate(), date, child.sex())));
        return with(draft, Status.COMPLETE, new AnswerCodec().text(answers), outcome, null);
    }

    public static Assessment with(Assessment one, Status status, String answers, String outcome, String reason) {
        return new Assessment(one.id(), one.child(), one.unit(), one.instrument(), one.definitionVersion(),
                outcome == null ? null : "synthetic-2026", one.form(), one.date(), status, one.revision() + 1, answers, outcome,
                one.startedBy(), one.startedAt(), one.changedAt(), outcome == null ? null : Instant.EPOCH, reason);
    }

    /** As if it had been compared with other norms. */
    static Assessment withNorms(Assessment one, String edition) {
        return new Assessment(one.id(), one.child(), one.unit(), one.instrument(), one.definitionVersion(), edition, one.form(), one.date(),
                one.status(), one.revision(), one.answers(), one.outcome(), one.startedBy(), one.startedAt(), one.changedAt(),
                one.completedAt(), one.voidedOrReopened());
    }

    private static Map<String, Answer> answers(String form, Random random, double right) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        INSTRUMENT.definition().form(form).orElseThrow().items().forEach(item -> answers.put(item.id(), answer(item, random, right)));
        return answers;
    }

    private static Answer answer(Item item, Random random, double right) {
        boolean good = random.nextDouble() < right;
        return switch (item.kind()) {
            case CORRECT -> good ? Answer.correct() : Answer.incorrect();
            case CHOICE -> Answer.choice((good && !item.rightChoices().isEmpty() ? item.rightChoices() : item.choices()).get(0).id());
            case COUNT -> Answer.count(good ? item.max() : 0);
            case WORDS -> Answer.words(item.choices().get(0).id(), item.choices().get(1).id());
            case TEXT -> Answer.text("<b>ord</b>");
            default -> throw new IllegalStateException("No sample answer for kind " + item.kind());
        };
    }

    private static String text(String resource) {
        try (InputStream in = World.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
