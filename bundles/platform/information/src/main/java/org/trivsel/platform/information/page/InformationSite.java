package org.trivsel.platform.information.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.information.Letter;
import org.trivsel.information.Told;
import org.trivsel.platform.information.Letters;
import org.trivsel.platform.information.OfChild;
import org.trivsel.platform.information.StoredInformation;
import org.trivsel.platform.information.letter.LetterWriter;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.web.ChildCard;
import org.trivsel.web.ChildCard.TimelineEntry;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** All that people see of the duty to inform. */
@Component(service = Site.class)
public final class InformationSite implements Site {
    static final String CHILDREN = "/children";
    private static final String INFORMED = CHILDREN + "/{child}/informed";
    private static final String OF_CHILD = CHILDREN + "/{child}/letters/{letter}";
    private static final String OF_UNIT = "/units/{unit}/letters/{letter}";

    private final StoredInformation information;
    private final Letters letters;
    private final InformedPage informed;
    private final LetterPages pages;

    @Activate
    public InformationSite(@Reference(service = StoredInformation.class) StoredInformation information, @Reference(service = Letters.class) Letters letters,
            @Reference(service = LetterWriter.class) LetterWriter writer, @Reference Children children, @Reference Units units) {
        this.information = information;
        this.letters = letters;
        this.informed = new InformedPage(information, letters, children);
        this.pages = new LetterPages(information, letters, writer, children, units);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(INFORMED, informed::show),
                Route.post(INFORMED, informed::tell),
                Route.post(INFORMED + "/{entry}/withdraw", informed::withdraw),
                Route.get(OF_CHILD, pages::ofChild),
                Route.post(OF_CHILD, pages::handedOutToChild),
                Route.get(OF_UNIT, pages::ofUnit),
                Route.post(OF_UNIT, pages::handedOutToUnit));
    }

    @Override
    public List<ChildCard> childCards(Caller caller, Child child) {
        List<Letter> all = letters.of(caller);
        if (all.isEmpty()) {
            return List.of();
        }
        Texts t = Pages.texts(caller.locale());
        InformedWords words = new InformedWords(caller, caller.locale());
        OfChild known = information.ofChild(caller, child.id());
        List<TimelineEntry> timeline = known.told().stream().filter(Told::counts).map(told -> {
            InformedView.Entry entry = words.entry(told, all, null);
            return new TimelineEntry(told.day(), t.get("timeline", entry.what()), words.channel(told.channel()), null, InformedWords.path(child.id()));
        }).toList();
        return List.of(new ChildCard(t.get("title"), Pages.fill("card", caller.locale(), words.letters(child.id(), all, known)), timeline,
                new ChildCard.Action(InformedWords.path(child.id()), t.get("title"), false)));
    }
}
