package org.trivsel.platform.web.register;

import org.trivsel.registry.Child;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;

/** Says that a national number is in use: by whom to those who may see that child, and to nobody else. */
final class Numbers {
    private final Children children;

    Numbers(Children children) {
        this.children = children;
    }

    void taken(RegisterDraft draft, Request request, Texts t) {
        ChildPage found = children.list(request.caller(), new ChildQuery(null, draft.text("nationalNumber"), null, 1));
        draft.refused("nationalNumber", found.children().stream().findFirst().map(Child::name)
                .map(name -> t.get("register.wrong.number-taken.by", name)).orElse(t.get("register.wrong.number-taken")));
    }
}
