package org.trivsel.engine.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.engine.source.Faults;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** The norm packs of an instrument, newest first and final before provisional. */
public final class Editions {
    private final List<CompiledNorms> newestFirst = new ArrayList<>();

    /** Throws when a pack does not fit the definition or its forms. */
    public Editions(Definition definition, List<NormPack> packs, Map<String, FormScorer> forms) {
        Set<String> editions = new HashSet<>();
        for (NormPack pack : packs) {
            Faults faults = new Faults("Norm pack " + pack.edition() + " for " + definition.id());
            if (!pack.instrument().equals(definition.id())) {
                faults.add(0, "/instrument", "is for \"" + pack.instrument() + "\", not for \"" + definition.id() + "\"");
            }
            if (!editions.add(pack.edition())) {
                faults.add(0, "/edition", "a second pack with edition \"" + pack.edition() + "\" was given");
            }
            checkCells(pack, forms, faults);
            faults.raise();
            newestFirst.add(new CompiledNorms(pack));
        }
        newestFirst.sort(Comparator.comparing((CompiledNorms norms) -> norms.pack().validFrom()).reversed()
                .thenComparing(norms -> norms.pack().provisional()));
    }

    /**
     * The pack with the latest first day among those valid on the day, or null; one that another valid pack replaces does not count.
     *
     * @param language only packs of this language, when it is stated
     */
    public @Nullable CompiledNorms validOn(LocalDate date, Optional<String> language) {
        for (CompiledNorms norms : newestFirst) {
            if (fits(norms.pack(), date, language) && !replaced(norms.pack(), date, language)) {
                return norms;
            }
        }
        return null;
    }

    private static boolean fits(NormPack pack, LocalDate date, Optional<String> language) {
        return pack.validOn(date) && (language.isEmpty() || language.get().equals(pack.language()));
    }

    private boolean replaced(NormPack pack, LocalDate date, Optional<String> language) {
        for (CompiledNorms other : newestFirst) {
            if (other.pack().replaces().isPresent() && other.pack().replaces().get().equals(pack.edition()) && fits(other.pack(), date, language)) {
                return true;
            }
        }
        return false;
    }

    /** Why there is no pack: none in the language, or none on the day. */
    public NotScorable absent(Optional<String> language) {
        boolean other = language.isPresent() && !newestFirst.isEmpty()
                && newestFirst.stream().noneMatch(norms -> norms.pack().language().equals(language.get()));
        return other ? new NotScorable(Reason.NO_NORM_FOR, List.of("language", language.get())) : new NotScorable(Reason.NO_NORMS, List.of());
    }

    /** The pack of that edition; there must be one. */
    public CompiledNorms edition(String edition) {
        return newestFirst.stream().filter(norms -> norms.pack().edition().equals(edition)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no norm edition " + edition));
    }

    /** Packs that an outcome may be computed with once more: none that came before its own, and none in another language; newest first. */
    public List<NormPack> later(Outcome earlier) {
        Optional<NormPack> used = earlier.norms().map(edition -> edition(edition).pack());
        Optional<String> language = earlier.setting().language().or(() -> used.map(NormPack::language));
        return newestFirst.stream().map(CompiledNorms::pack)
                .filter(pack -> used.isEmpty() || !pack.edition().equals(used.get().edition()) && !pack.validFrom().isBefore(used.get().validFrom())
                        && !used.get().replaces().filter(pack.edition()::equals).isPresent())
                .filter(pack -> language.isEmpty() || language.get().equals(pack.language())).toList();
    }

    private static void checkCells(NormPack pack, Map<String, FormScorer> forms, Faults faults) {
        for (int i = 0; i < pack.tables().size(); i++) {
            NormTable table = pack.tables().get(i);
            FormScorer form = forms.get(table.form());
            if (form == null || !form.scales().contains(table.scale())) {
                faults.add(0, "/tables/" + i, "form \"" + table.form() + "\" gives no scale \"" + table.scale() + "\"");
            }
        }
        for (int i = 0; i < pack.groups().size(); i++) {
            GroupNorm norm = pack.groups().get(i);
            FormScorer form = forms.get(norm.form());
            if (form == null || !form.groups().contains(norm.group())) {
                faults.add(0, "/groups/" + i, "form \"" + norm.form() + "\" gives no group \"" + norm.group() + "\"");
            }
        }
    }
}
