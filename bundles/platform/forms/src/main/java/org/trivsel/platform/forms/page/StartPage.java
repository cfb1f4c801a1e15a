package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.FormAdvising.Advice;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Fit;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.platform.forms.page.StartView.Earlier;
import org.trivsel.platform.forms.page.StartView.PartLine;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
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

    /** Nothing but the page was asked for. */
    public Sent asked(Request request) {
        return Sent.asked(request, this);
    }

    /** What was sent from it. */
    public Sent sent(Request request) {
        return Sent.read(request, this);
    }

    Asked asked(Day day) {
        return Asked.by(instrument, child, day.date());
    }

    /** @param advice on what was sent */
    public StartView view(Request request, Sent sent, Advice advice) {
        return new Making(this, Pages.texts(request.locale()), request.caller().today(), sent, advice).view();
    }

    /** The page; what cannot be used is a mistake of whoever asked. */
    public Response answer(Request request, StartView view) {
        Map<String, Object> given = Map.of("t", Pages.texts(request.locale()), "view", view, "csrf", request.csrfToken());
        return new Response.Page(view.wrongs().isEmpty() ? 200 : 400, view.title() + ", " + view.given(), home, Pages.TEMPLATES.fill("start.jte", given));
    }

    private record Making(StartPage page, Texts texts, LocalDate today, Sent sent, Advice advice) {
        StartView view() {
            Child child = page.child();
            Definition definition = page.instrument().definition();
            LocalDate date = sent.day().date();
            Optional<Form> form = advice.form().choice() instanceof FormChoice.Chosen chosen ? Optional.of(chosen.form()) : Optional.empty();
            Optional<Assessment> draft = page.earlier().stream().filter(Assessment::isDraft).findFirst();
            return new StartView(paths().children() + "/" + child.id(), Paths.child(child.id()), child.name(), child.givenName(), instruments(),
                    definition.id(),
                    definition.title().in(language()), definition.purpose().in(language()), definition.notice().in(language()),
                    phrases().age(child.ageOn(date)), date.toString(), today.toString(), GivenField.of(texts, page.asked(sent.day()), sent, advice.given()),
                    reasons(), advice.obstacles(), form.map(one -> new StartView.Advised(one.id(), one.title().in(language()),
                            definition.licence().prints(Print.BLANK) ? paths().blank(definition, one.id(), only()) : "")).orElse(null), form.isEmpty() && advice.form().trials().stream().anyMatch(Asked::mayFit),
                    form.stream().flatMap(one -> one.parts().stream()).map(this::part).toList(),
                    others(definition, form), sent.typed().getOrDefault(Sent.OTHER, ""), sent.typed().getOrDefault(Sent.REASON, ""), sent.shown(),
                    draft.map(one -> paths().run(one.id())).orElse(null),
                    draft.map(one -> texts.get("start.draft", phrases().date(one.date()))).orElse(null), earlier(), sent.wrongs());
        }

        /** Where the age alone decides, the first sentence says it all. */
        private List<String> reasons() {
            boolean byAge = advice.form().corrected().isEmpty()
                    && page.instrument().definition().forms().stream().allMatch(form -> form.fit().equals(Fit.AGE));
            return byAge ? advice.reasons().subList(0, 1) : advice.reasons();
        }

        private List<Choice> others(Definition definition, Optional<Form> advised) {
            return definition.forms().stream().filter(one -> !advised.filter(one::equals).isPresent())
                    .map(one -> new Choice(one.id(), one.title().in(language()))).toList();
        }

        private List<Tab> instruments() {
            return only() ? List.of() : page.all().stream().map(Instrument::definition).map(one -> new Tab(paths().start(page.child().id(), one, false),
                    one.title().in(language()), one.id().equals(page.instrument().definition().id()))).toList();
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
