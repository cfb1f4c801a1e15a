package org.trivsel.platform.runner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.instrument.definition.Part;
import org.trivsel.text.Texts;

/** Makes the view of one draft in one language. */
final class RunViews {
    private final Run run;
    private final Texts texts;
    private final String language;
    private final FieldsOf fields;
    private final Locale locale;

    RunViews(Run run, Texts texts) {
        this.run = run;
        this.texts = texts;
        this.language = texts.locale().getLanguage();
        this.locale = texts.locale();
        this.fields = new FieldsOf(run.instrument(), texts);
    }

    RunView view(String account) {
        List<PartView> parts = new ArrayList<>();
        List<ItemView> items = new ArrayList<>();
        for (FormPart part : run.form().parts()) {
            PartView view = new PartWords(texts).view(part.part(), Ruled.byEngine(part));
            parts.add(view);
            NoteView note = new Noted(run.form()).note(part).map(this::note).orElse(null);
            part.items().forEach(item -> items.add(item(item, part.part(), view, items, note)));
        }
        List<ItemView> counted = items.stream().filter(ItemView::counted).toList();
        int done = (int) counted.stream().filter(item -> item.skipped() || run.answers().containsKey(item.id())).count();
        return new RunView(run.path(), run.assets(), "/children/" + run.child().id(), account, run.assessment().revision(),
                run.assessment().answers(), run.child().givenName(), run.current(), parts, items, counted.size(), done,
                stopped(parts), run.deletable(), Ruled.byEngine(run.form()) ? WayJson.of(run.way()) : null, taken(),
                run.instrument().definition().licence().prints(Print.FILLED), run.wrong());
    }

    private @Nullable String stopped(List<PartView> parts) {
        return parts.stream().filter(part -> part.id().equals(run.stopped())).map(PartView::stopText).findFirst()
                .orElse(null);
    }

    private NoteView note(Item item) {
        String written = Given.of(run.answers().get(item.id())).value();
        return new NoteView(item.id(), new ItemWords(item, language, run.pictures()).prompt(), written == null ? "" : written, item.max());
    }

    private ItemView item(Item item, Part part, PartView view, List<ItemView> before, @Nullable NoteView note) {
        ItemWords words = new ItemWords(item, language, run.pictures());
        Given given = Given.of(run.answers().get(item.id()));
        boolean aside = new Noted(run.form()).isNote(item.id());
        Use left = run.way().left().get(item.id());
        int number = item.practice() || aside ? 0 : 1 + (int) before.stream().filter(ItemView::counted).count();
        String previous = before.isEmpty() ? null : before.get(before.size() - 1).path();
        return new ItemView(item.id(), view, words.kind(), item.practice(), number, label(part, item), words.say(),
                words.prompt(), words.pictures(run.definition()), words.choices(run.definition(), given),
                given.others(item), item.open(), item.nameHidden(), item.max(), words.right(),
                !item.practice() && !part.context(), given, run.path() + "/item/" + item.id(),
                previous, aside, item.practice() ? null : note, fields.of(item, run.answers().get(item.id()), run.child().birthDate(), run.caller().today()),
                words.sounds(run.definition()), left, left == null ? "" : texts.get("left." + left.id()), begins(part, item));
    }

    /** Why the part begins with this item; empty when it does not, or begins with its first. */
    private String begins(Part part, Item item) {
        if (!item.id().equals(run.way().starts().get(part.id()))) {
            return "";
        }
        Subject subject = run.subject();
        Age age = run.instrument().chooseForm(subject).corrected().orElseGet(subject::age);
        String said = Wording.in(locale.getLanguage()).age(age);
        return texts.get(part.rules().basal().isPresent() ? "begins.basal" : "begins", said);
    }

    /** Which form was taken instead of the one that fits, and why; empty when that is the one. */
    private String taken() {
        return Taken.said(run.assessment(), run.definition(), locale);
    }

    private String label(Part part, Item item) {
        return switch (part.respondent()) {
            case "parent" -> texts.get("say.parent");
            case "staff" -> texts.get("say.staff");
            default -> item.say().isEmpty() ? texts.get("do") : texts.get("say.child", run.child().givenName());
        };
    }
}
