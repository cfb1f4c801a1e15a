package org.trivsel.tools.early;

import java.util.UUID;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.letter.ResultLetters;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.ResultLetterView;
import org.trivsel.tools.early.page.ResultLetterViews;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Letters about what came of a conversation. */
final class LetterDesk {
    private final ResultLetters letters;

    LetterDesk(ResultLetters letters) {
        this.letters = letters;
    }

    Response show(Request request) {
        Texts t = Pages.texts(request.locale());
        UUID part = request.pathId("part");
        ResultLetterView view = new ResultLetterViews(request.caller(), letters.of(request.caller(), part), request.query("language").orElse(null)).view(part, t);
        return Pages.page(request, 200, view.title(), "letter", view);
    }
}
