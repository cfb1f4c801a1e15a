package org.trivsel.platform.lifecycle.watch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.quarantine.Ailment;

/** From when on it is harm. The same for the requests of a tool and for what it says on pages that are not its own. */
record Limits(int hung, int leastErrors, int errorPercent, Duration slow, int leastSlow, int slowPercent) {
    private static final int WHOLE = 100;

    static Limits of(WatchConfig config) {
        return new Limits(config.most_hung(), config.least_errors(), config.error_percent(), Duration.ofSeconds(config.slow_seconds()), config.least_slow(),
                config.slow_percent());
    }

    /** What is wrong with a version of which this is known; null when nothing is. */
    @Nullable Finding judge(Window.Sum sum) {
        if (sum.hung() >= hung) {
            return new Finding(Ailment.HANGS, said(sum.hung(), sum.ended() + sum.hung(), "did not come to an end", sum.where()));
        }
        if (sum.errors() >= leastErrors && sum.errors() * WHOLE >= (long) errorPercent * sum.ended()) {
            return new Finding(Ailment.ERRORS, said(sum.errors(), sum.ended(), "ended in an error of its own", sum.error()));
        }
        if (sum.slow() >= leastSlow && sum.slow() * WHOLE >= (long) slowPercent * sum.ended()) {
            return new Finding(Ailment.SLOW, said(sum.slow(), sum.ended(), "took longer than " + slow.toSeconds() + " seconds", null));
        }
        return null;
    }

    private static String said(long some, long all, String what, @Nullable String example) {
        return String.format(Locale.ROOT, "%d of its last %d requests %s.", some, all, what) + (example == null ? "" : " The last one: " + example);
    }

    /** What is wrong, and in words. */
    record Finding(Ailment ailment, String cause) {
    }
}
