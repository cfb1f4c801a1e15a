package org.trivsel.platform.legalbasis.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Recipient;

/** A disclosure as programs see it. */
public record ShownDisclosure(UUID id, UUID child, UUID from, String fromName, String basis, String law, @Nullable String consentBy, String purpose, To recipient,
        List<String> covers, LocalDate first, LocalDate last, String state, @Nullable String by, Instant at, @Nullable Withdrawal withdrawal) {
    static ShownDisclosure of(Disclosure it, LocalDate day) {
        Disclosure.Withdrawal over = it.withdrawal();
        return new ShownDisclosure(it.id(), it.child().value(), it.from().value(), it.fromName(), it.basis(), it.law(), it.consentBy(), it.purpose(), to(it),
                it.covers().stream().sorted().toList(), it.first(), it.last(), word(it.state(day)), it.by(), it.at(),
                over == null ? null : new Withdrawal(over.day(), over.who(), over.by(), over.at()));
    }

    private static To to(Disclosure it) {
        Recipient to = it.recipient();
        Recipient.Outside outside = to instanceof Recipient.Outside one ? one : null;
        return new To(to instanceof Recipient.OfUnit one ? one.unit().value() : null, to instanceof Recipient.OfAccount one ? one.account().value() : null,
                it.recipientName(), outside == null ? null : outside.country(), outside == null ? null : outside.transfer(),
                outside == null ? null : outside.reference());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Unit, account, or name and country of a body outside. */
    public record To(@Nullable UUID unit, @Nullable UUID account, @Nullable String name, @Nullable String country, @Nullable String transfer,
            @Nullable String reference) {
    }

    /** That it holds no more. */
    public record Withdrawal(LocalDate day, String who, @Nullable String by, Instant at) {
    }
}
