package org.trivsel.conformance.rule;

import java.util.List;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.norm.NormPack;

/** Which edition holds on which day is said and not guessed; what is invented is called so. */
public final class EditionsRule implements Rule {
    @Override
    public String id() {
        return "norm-editions";
    }

    @Override
    public String title() {
        return "Editions of norms follow one another, and invented ones say so";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> {
                List<Read<NormPack>> packs = material.normsOf(definition);
                packs.forEach(pack -> check(definition, read, pack, packs, findings));
            });
        }
    }

    private static void check(Definition definition, Read<Definition> of, Read<NormPack> read, List<Read<NormPack>> packs, Findings findings) {
        NormPack pack = read.value().orElseThrow();
        if (pack.synthetic() && definition.notice().isEmpty()) {
            findings.error(of.path(), of.outline().line("/id"), "The norms of edition \"" + pack.edition() + "\" are invented, and the instrument has no notice.",
                    "Add notice, which stands on every result: that the norms are invented and not for real children.");
        }
        if (!pack.synthetic() && pack.source().byLanguage().values().stream().anyMatch(text -> text.length() < 20)) {
            findings.warning(read.path(), read.outline().line("/source"), "The source of the norms is very short.", "Say who collected them, where, when and where it is published.");
        }
        pack.replaces().filter(edition -> packs.stream().noneMatch(other -> other.value().orElseThrow().edition().equals(edition))).ifPresent(edition ->
                findings.note(read.path(), read.outline().line("/replaces"), "Edition \"" + edition + "\" is replaced and is not in this bundle.",
                        "That is fine when it was in an earlier version."));
        for (Read<NormPack> other : packs) {
            checkTogether(read, pack, other.value().orElseThrow(), findings);
        }
    }

    private static void checkTogether(Read<NormPack> read, NormPack pack, NormPack other, Findings findings) {
        boolean apart = pack == other || !pack.language().equals(other.language()) || pack.replaces().filter(other.edition()::equals).isPresent()
                || other.replaces().filter(pack.edition()::equals).isPresent();
        boolean later = pack.validFrom().isAfter(other.validFrom()) || pack.validFrom().equals(other.validFrom()) && pack.edition().compareTo(other.edition()) > 0;
        if (!apart && later && other.validOn(pack.validFrom())) {
            findings.warning(read.path(), read.outline().line("/valid"), "Editions \"" + other.edition() + "\" and \"" + pack.edition() + "\" both hold from " + pack.validFrom()
                    + "; the newer one is used.", "Say replaces: " + other.edition() + ", or end the older one with valid: {to: ...}.");
        }
    }
}
