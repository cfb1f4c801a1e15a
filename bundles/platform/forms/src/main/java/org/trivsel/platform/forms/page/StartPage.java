package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.platform.forms.page.StartView.Earlier;
import org.trivsel.platform.forms.page.StartView.PartLine;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Tab;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The page before an assessment.
 *
 * @param home path of the tool
 * @param all what one can choose among
 * @param earlier the child's assessments by the instrument, newest first
 */
public record StartPage(String home, List<Instrument> all, Instrument instrument, Child child, List<Assessment> earlier) {
    private static final int MOST_EARLIER = 5;

    public StartView view(Request request, Day day) {
        return new Making(this, Pages.texts(request.locale()), request.caller().today()).view(day);
    }

    /** The page; a day that cannot be used is a mistake of whoever asked. */
    public Response answer(Request request, StartView view) {
        Map<String, Object> given = Map.of("t", Pages.texts(request.locale()), "view", view, "csrf", request.csrfToken());
        return new Response.Page(view.dateWrong() == null ? 200 : 400, view.title() + ", " + view.given(), home, Pages.TEMPLATES.fill("start.jte", given));
    }

    private record Making(StartPage page, Texts texts, LocalDate today) {
        StartView view(Day day) {
            Child child = page.child();
            Definition definition = page.instrument().definition();
            FormChoice choice = page.instrument().chooseForm(child.birthDate(), day.date());
            Optional<Form> form = choice instanceof FormChoice.Chosen chosen ? Optional.of(chosen.form()) : Optional.empty();
            Optional<Assessment> draft = page.earlier().stream().filter(Assessment::isDraft).findFirst();
            return new StartView(paths().children() + "/" + child.id(), Paths.child(child.id()), child.name(), child.givenName(), instruments(),
                    definition.id(),
                    definition.title().in(language()), definition.purpose().in(language()), definition.notice().in(language()),
                    phrases().age(child.ageOn(day.date())), day.date().toString(), today.toString(),
                    Wording.in(language()).reason(choice), obstacles(day.date()), form.map(one -> one.title().in(language())).orElse(null),
                    form.map(one -> paths().blank(definition, one.id(), only())).orElse(null),
                    form.stream().flatMap(one -> one.parts().stream()).map(this::part).toList(),
                    draft.map(one -> paths().run(one.id())).orElse(null),
                    draft.map(one -> texts.get("start.draft", phrases().date(one.date()))).orElse(null), earlier(), day.wrong());
        }

        private List<Tab> instruments() {
            return only() ? List.of() : page.all().stream().map(Instrument::definition).map(one -> new Tab(paths().start(page.child().id(), one, false),
                    one.title().in(language()), one.id().equals(page.instrument().definition().id()))).toList();
        }

        /** What the rules on when it may be given again have against the day. */
        private List<String> obstacles(LocalDate date) {
            List<LocalDate> days = page.earlier().stream().filter(Assessment::counts).map(Assessment::date).toList();
            return page.instrument().timing(date, days).obstacles().stream().map(Wording.in(language())::reason).toList();
        }

        private List<Earlier> earlier() {
            return page.earlier().stream().filter(Assessment::counts).limit(MOST_EARLIER)
                    .map(one -> new Earlier(paths().assessment(one.id()), texts.get("start.last", phrases().date(one.date())))).toList();
        }

        private PartLine part(FormPart part) {
            long items = part.items().stream().filter(item -> !item.practice()).count();
            return new PartLine(part.part().title().in(language()), texts.get("start.items", items), texts.get("respondent." + part.part().respondent()));
        }

        private boolean only() {
            return page.all().size() == 1;
        }

        private Paths paths() {
            return new Paths(page.home());
        }

        private Phrases phrases() {
            return Phrases.in(texts.locale());
        }

        private String language() {
            return texts.locale().getLanguage();
        }
    }
}
