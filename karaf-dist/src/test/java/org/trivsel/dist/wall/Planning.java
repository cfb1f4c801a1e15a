package org.trivsel.dist.wall;

/** Bodies about plans and policy. */
final class Planning {
    static final String SETTING = "plan.remind";
    static final String EVALUATION = "{\"revision\":1,\"evaluation\":\"Leger nu med to andre\"}";

    private Planning() {
    }

    static String begin(Target target) {
        return "{\"child\":\"" + target.child() + "\"," + text(target) + ",\"evidence\":[{\"path\":\"/tools/language\",\"title\":\"Prøve\"}]}";
    }

    static String change(Target target) {
        return "{\"revision\":1," + text(target) + "}";
    }

    static String reopen() {
        return "{\"revision\":2,\"due\":\"" + Target.day().plusDays(50) + "\",\"reason\":\"Prøve\"}";
    }

    static String decision(Target target) {
        return "{\"unit\":\"" + target.unit() + "\",\"value\":\"9\",\"reason\":\"Prøve\",\"seen\":" + target.decisions(SETTING) + "}";
    }

    private static String text(Target target) {
        return "\"goal\":\"Leger med andre\",\"measure\":\"En leg om dagen\",\"owner\":\"" + target.owner() + "\",\"due\":\"" + Target.day().plusDays(40) + "\"";
    }
}
