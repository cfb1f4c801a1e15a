package org.trivsel.sdk.preview;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;

/** The one page: which child, the form, and after it was sent the result. */
final class PreviewPage {
    private static final int DAYS_OF_A_MONTH = 30;
    private final Instrument instrument;
    private final Definition definition;
    private final List<String> all;
    private final Wish wish;
    private final Sentences words;

    /** @param all ids of the instruments there are */
    PreviewPage(Instrument instrument, List<String> all, Wish wish) {
        this.instrument = instrument;
        this.definition = instrument.definition();
        this.all = all;
        this.wish = wish;
        this.words = new Sentences(wish.language());
    }

    /** @param given answers; empty before the form was sent */
    String html(Fields given) {
        FormAdvice advice = instrument.chooseForm(wish.subject());
        Optional<Form> form = wish.form().flatMap(definition::form).or(() -> advice.choice() instanceof FormChoice.Chosen chosen ? Optional.of(chosen.form()) : Optional.empty());
        String title = definition.title().in(wish.language());
        return frame(wish.language(), title, "<h1>" + Html.text(title) + "</h1>" + Html.paragraph(words.get("is.preview")) + Html.paragraph(definition.notice().in(wish.language()))
                + chooser() + everything() + "<section><h2>" + Html.text(words.get("which")) + "</h2>" + Html.list(Wording.in(wish.language()).reasons(advice)) + "</section>"
                + form.map(one -> (given.isEmpty() ? "" : new ResultPart(instrument, wish.language()).html(one.id(), new GivenAnswers(given).of(one), wish.subject()))
                        + sheet(one, given)).orElse(""));
    }

    static String frame(String language, String title, String body) {
        return "<!DOCTYPE html><html lang=\"" + Html.text(language) + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + Html.text(title) + "</title><link rel=\"stylesheet\" href=\"/theme.css\"><link rel=\"stylesheet\" href=\"/preview.css\"></head><body><main>" + body
                + "</main></body></html>";
    }

    private String chooser() {
        StringBuilder html = new StringBuilder("<form method=\"get\" action=\"/\" class=\"chooser\">");
        Map<String, String> instruments = new LinkedHashMap<>();
        all.forEach(id -> instruments.put(id, id));
        html.append(Html.select("instrument", words.get("instrument"), instruments, definition.id()));
        html.append(Html.input("text", "age", words.get("age"), wish.age().toString(), "pattern=\"[0-9]{1,2}y[0-9]{1,2}m[0-9]{1,2}d\""));
        html.append(Html.input("date", "date", words.get("date"), wish.date().toString(), ""));
        Map<String, String> sexes = new LinkedHashMap<>();
        List.of("any", "female", "male").forEach(sex -> sexes.put(sex, words.get("sex." + sex)));
        html.append(Html.select("sex", words.get("sex"), sexes, wish.sex().id()));
        Map<String, String> languages = new LinkedHashMap<>();
        languages().forEach(language -> languages.put(language, language));
        html.append(Html.select("language", words.get("language"), languages, wish.language()));
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("", words.get("form.fits"));
        definition.forms().forEach(form -> forms.put(form.id(), form.title().in(wish.language())));
        html.append(Html.select("form", words.get("form"), forms, wish.form().orElse("")));
        instrument.keyed().forEach((key, values) -> {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", "");
            values.forEach(value -> options.put(value, value));
            html.append(Html.select(key.id(), words.get("key." + key.id()), options, wish.keys().getOrDefault(key, "")));
        });
        return html.append("<button class=\"ds-button\">").append(Html.text(words.get("show"))).append("</button></form>").toString();
    }

    /** Those it is complete in, and those that fall back. */
    private Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>(definition.languages());
        languages.addAll(List.of("da", "en", "nb", "de"));
        return languages;
    }

    private String everything() {
        String ages = definition.forms().stream().filter(form -> form.fit().byAge() && !form.ages().equals(AgeWindow.EVER))
                .map(form -> "<li>" + Html.text(form.title().in(wish.language())) + ": " + ages(form).stream().map(age -> link(wish.aged(age), age.toString())).collect(Collectors.joining(" ")) + "</li>")
                .collect(Collectors.joining());
        String languages = languages().stream().map(language -> link(wish.in(language), language)).collect(Collectors.joining(" "));
        return "<nav aria-label=\"" + Html.text(words.get("every")) + "\"><h2>" + Html.text(words.get("every")) + "</h2><ul>" + ages + "<li>" + Html.text(words.get("language")) + ": "
                + languages + "</li></ul></nav>";
    }

    private static String link(Wish to, String shown) {
        return "<a href=\"/?" + Html.text(to.query()) + "\">" + Html.text(shown) + "</a>";
    }

    /** The first day, every half year, and one near the end. */
    private static List<Age> ages(Form form) {
        TreeSet<Age> ages = new TreeSet<>(List.of(form.ages().from()));
        for (int months = form.ages().from().months() / 6 * 6 + 6; months < form.ages().before().months(); months += 6) {
            ages.add(new Age(months, 0));
        }
        Age end = form.ages().before();
        ages.add(end.days() > 0 ? new Age(end.months(), end.days() - 1) : new Age(end.months() - 1, DAYS_OF_A_MONTH - 3));
        return List.copyOf(ages);
    }

    private String sheet(Form form, Fields given) {
        ItemFields fields = new ItemFields(definition, wish.language(), given);
        StringBuilder html = new StringBuilder("<form method=\"post\" action=\"/?" + Html.text(wish.query()) + "\"><h2>" + Html.text(form.title().in(wish.language())) + "</h2>");
        for (FormPart part : form.parts()) {
            html.append("<section><h3>").append(Html.text(part.part().title().in(wish.language()))).append("</h3>").append(Html.paragraph(part.part().instruction().in(wish.language())))
                    .append(part.part().context() ? Html.paragraph(words.get("context")) : "");
            part.items().forEach(item -> html.append(fields.html(item, part.part().respondent())));
            html.append("</section>");
        }
        return html.append("<button class=\"ds-button\">").append(Html.text(words.get("score.it"))).append("</button></form>").toString();
    }
}
