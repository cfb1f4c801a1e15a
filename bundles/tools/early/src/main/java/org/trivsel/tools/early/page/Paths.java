package org.trivsel.tools.early.page;

import java.util.UUID;
import org.trivsel.registry.UnitId;
import org.trivsel.round.RoundId;

/** Where the pages of the tool are. */
public final class Paths {
    public static final String HOME = "/tools/early";
    public static final String ROUNDS = HOME + "/rounds";
    public static final String PARTS = HOME + "/parts";
    public static final String ASSETS = HOME + "/assets";
    public static final String MOVEMENT = HOME + "/movement";

    private Paths() {
    }

    static String round(RoundId round) {
        return ROUNDS + "/" + round;
    }

    public static String unit(RoundId round, UnitId unit) {
        return round(round) + "/units/" + unit;
    }

    public static String part(UUID part) {
        return PARTS + "/" + part;
    }

    static String letter(UUID part) {
        return part(part) + "/letter";
    }

    public static String talk(UUID part) {
        return part(part) + "/talk";
    }
}
