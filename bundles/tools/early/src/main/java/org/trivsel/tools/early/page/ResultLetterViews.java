package org.trivsel.tools.early.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.plan.FocusPoint;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.letter.ResultLetters;
import org.trivsel.tools.early.letter.ResultLetters.Result;
import org.trivsel.tools.early.page.ResultLetterView.Block;
import org.trivsel.tools.early.page.ResultLetterView.Letter;
import org.trivsel.tools.early.page.ResultLetterView.Link;
import org.trivsel.tools.early.sheet.Zone;
import org.trivsel.ui.Phrases;

/**
 * Says to parents what people have come to: no number of a scale, no sign, and nothing of what anybody wrote alone. Nor what parents said in the
 * conversation: perhaps one of them was there, and every one who holds custody gets a letter.
 */
public final class ResultLetterViews {
    private final Caller caller;
    private final Result result;
    private final Texts t;

    /** @param asked a language that somebody has chosen, or null */
    public ResultLetterViews(Caller caller, Result result, @Nullable String asked) {
        this.caller = caller;
        this.result = result;
        this.t = Pages.texts(ResultLetters.language(asked, result.child(), caller.tenant().locale()));
    }

    /** @param page words of the page around the letters */
    public ResultLetterView view(UUID part, Texts page) {
        List<Link> languages = ResultLetters.LANGUAGES.stream().sorted().map(tag -> new Link(Paths.letter(part) + "?language=" + tag,
                Phrases.in(page.locale()).languages(List.of(tag)))).toList();
        return new ResultLetterView(page.get("result.page", result.child().name()), Paths.talk(part), languages, result.holders().stream().map(this::letter).toList(),
                result.exempt().stream().map(CustodyHolder::name).toList());
    }

    private Letter letter(CustodyHolder to) {
        String place = result.sealed() ? null : result.child().unitName();
        Phrases say = Phrases.in(t.locale());
        String day = say.date(result.decision().at().atZone(caller.tenant().zone()).toLocalDate());
        List<String> opening = List.of(t.get("result.dear", to.name()), t.get("result.opening", result.child().givenName(), day));
        return new Letter(t.locale().toLanguageTag(), caller.tenant().name(), place, say.date(caller.today()), to.name(), result.isOpen(to),
                t.get("result.title", result.child().givenName()), opening, blocks(say, place));
    }

    private List<Block> blocks(Phrases say, @Nullable String place) {
        String child = result.child().givenName();
        Integer position = result.decision().position();
        String zone = position == null ? "disagree" : Zone.of(position).word();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(t.get("result.position"), List.of(t.get("result." + zone, child)), false));
        blocks.add(new Block(t.get("result.reason"), List.of(result.decision().reason()), true));
        if (!result.decision().words().isBlank()) {
            blocks.add(new Block(t.get("result.words"), List.of(result.decision().words()), true));
        }
        if (!result.points().isEmpty()) {
            blocks.add(new Block(t.get("result.points"), result.points().stream().map(point -> said(say, point)).toList(), true));
        }
        blocks.add(new Block(t.get("result.next"), List.of(t.get("result.next.text"),
                place == null ? t.get("result.ask.tenant", caller.tenant().name()) : t.get("result.ask.unit", place, caller.tenant().name())), false));
        Locale spoken = caller.tenant().locale();
        if (!spoken.getLanguage().equals(t.locale().getLanguage())) {
            blocks.add(new Block(t.get("result.language"), List.of(t.get("result.language.text")), false));
        }
        return List.copyOf(blocks);
    }

    private String said(Phrases say, FocusPoint point) {
        String goal = point.text().measure().isBlank() ? point.text().goal() : t.get("result.point", point.text().goal(), point.text().measure());
        return t.get("result.point.due", goal, say.date(point.text().due()));
    }
}
