package org.trivsel.platform.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.asset.Assets;
import org.trivsel.platform.web.guard.ViewChoice;
import org.trivsel.web.Content;
import org.trivsel.web.Place;

/**
 * What stands round every page.
 *
 * @param language of the page
 * @param place path of the menu entry it belongs to, or null
 * @param user who is signed in, or null
 * @param sandbox whether the tenant is for trying out what nobody vouches for
 * @param demo whether all data of the tenant is invented
 * @param returnPath where to come back to after changing the language
 */
public record Frame(
        String language,
        String title,
        @Nullable String place,
        ViewChoice choice,
        Assets assets,
        String csrf,
        @Nullable User user,
        List<Place> places,
        boolean sandbox,
        boolean demo,
        String returnPath,
        Content body) {

    /** Settings of htmx: no eval, no style of its own, only this site, and answers that explain are shown like others. */
    public static final String HTMX = """
            {"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0,"refreshOnHistoryMiss":true,\
            "scrollBehavior":"auto","responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
            {"code":"400|409|412|422","swap":true},{"code":"...","swap":false,"error":true}]}""";

    private static final int FIT_ON_A_PHONE = 5;
    private static final boolean SAFE = Boolean.getBoolean("trivsel.safe");

    /** Whether the system was started without its tools. */
    public boolean safe() {
        return SAFE;
    }

    /** Whether the phone has no room for all places and shows a way to the rest. */
    public boolean hasMore() {
        return places.size() > FIT_ON_A_PHONE;
    }

    /** The person at the screen. @param where the unit, or what the person is; @param at what it belongs to */
    public record User(String tenantKey, String username, String name, String where, String at, boolean operator) {
    }
}
