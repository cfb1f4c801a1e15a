package org.trivsel.platform.web.operate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.page.Form;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.text.Texts;
import org.trivsel.trust.DataPolicy;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.PublisherKey;
import org.trivsel.trust.Signature;
import org.trivsel.trust.Signature.State;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;

/** Keys and signatures in words. */
final class TrustWords {
    private static final int SHORT = 8;

    private final Texts t;
    private final Phrases say;
    private final ZoneId zone;

    TrustWords(Locale locale, ZoneId zone) {
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
        this.zone = zone;
    }

    /** As keytool and openssl show it, to be compared by eye. */
    static String fingerprint(String digits) {
        return digits.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }

    PublishersView.Row row(Publisher publisher) {
        long good = publisher.keys().stream().filter(TrustWords::isGood).count();
        String names = String.join(", ", publisher.keys().stream().flatMap(key -> key.modules().stream()).sorted().toList());
        return new PublishersView.Row(TrustPages.PUBLISHERS + "/" + publisher.id(), publisher.name(), names.isEmpty() ? t.get("trust.no-modules") : names,
                t.get("trust.good", good), good > 0 ? "ok" : "late", good > 0 ? "check" : "warning");
    }

    private static boolean isGood(PublisherKey key) {
        return state(key).equals("good");
    }

    private static String state(PublisherKey key) {
        Instant now = Instant.now();
        if (key.revoked() != null) {
            return key.revoked().compromised() ? "compromised" : "retired";
        }
        return key.from().isAfter(now) ? "early" : key.to().isAfter(now) ? "good" : "expired";
    }

    PublisherView.Key key(PublisherKey key, Form revoking) {
        String state = state(key);
        List<Count> facts = new ArrayList<>();
        facts.add(new Count(t.get("trust.fingerprint"), fingerprint(key.fingerprint())));
        facts.add(new Count(t.get("trust.algorithm"), key.algorithm()));
        facts.add(new Count(t.get("trust.valid"), t.get("trust.valid.days", moment(key.from()), moment(key.to()))));
        facts.add(new Count(t.get("trust.added"), moment(key.added()) + " · " + key.addedBy()));
        if (key.revoked() != null) {
            facts.add(new Count(t.get("trust.revoked"), moment(key.revoked().at()) + " · " + key.revoked().by() + " · " + key.revoked().reason()));
        }
        facts.add(new Count(t.get("trust.modules"), key.modules().isEmpty() ? t.get("trust.no-modules") : String.join(", ", key.modules())));
        boolean good = state.equals("good");
        return new PublisherView.Key("key-" + key.fingerprint().substring(0, SHORT), key, key.subject(), t.get("trust.key." + state),
                good ? "ok" : state.equals("compromised") ? "late" : null, good ? "check" : state.equals("compromised") ? "warning" : "pause", facts, revoking);
    }

    @Nullable String policy(DataPolicy policy) {
        return policy.at() == null ? null : moment(policy.at()) + " · " + policy.by() + " · " + policy.reason();
    }

    /** Whom it is from and whether that holds, in one line. */
    String line(Signature signature) {
        String state = t.get("module.signature." + signature.state());
        return signature.name() == null ? state : signature.name() + " · " + state;
    }

    /** What an operator should know of where it may run, or null when there is nothing to say. */
    @Nullable String caution(Signature signature) {
        if (signature.confined()) {
            return t.get("module.confined");
        }
        return signature.state() == State.RETIRED ? t.get("module.retired") : null;
    }

    void facts(Signature signature, List<Count> facts) {
        facts.add(new Count(t.get("module.signature"), line(signature)));
        if (signature.fingerprint() != null) {
            facts.add(new Count(t.get("trust.fingerprint"), fingerprint(signature.fingerprint())));
        }
        facts.add(new Count(t.get("module.data"), signature.notData() == null ? t.get("module.data.yes") : t.get("module.data.no", signature.notData())));
    }

    private String moment(Instant at) {
        return say.moment(at.atZone(zone));
    }
}
