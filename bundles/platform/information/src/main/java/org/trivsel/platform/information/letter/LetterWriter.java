package org.trivsel.platform.information.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.country.LegalBasis;
import org.trivsel.information.Letter;
import org.trivsel.information.Letter.Section;
import org.trivsel.platform.information.Letters;
import org.trivsel.platform.information.Recipient;
import org.trivsel.platform.information.letter.LetterSheet.Block;
import org.trivsel.policy.Policies;
import org.trivsel.tenant.Tenant;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** Puts together what the tool, the country's pack, policy and the register say. */
@Component(service = LetterWriter.class)
public final class LetterWriter {
    private final Countries countries;
    private final Policies policies;

    @Activate
    public LetterWriter(@Reference Countries countries, @Reference Policies policies) {
        this.countries = countries;
        this.policies = policies;
    }

    /** What is the same in all letters of a print. */
    public Frame frame(Tenant tenant, Letter letter, LocalDate day) {
        Optional<Country> country = countries.of(tenant);
        int months = policies.setting(letter.keep()).isPresent() ? policies.at(tenant, null, day).values().number(letter.keep()) : 0;
        return new Frame(tenant, letter, day, months, country.flatMap(one -> one.bases().stream().filter(basis -> basis.id().equals(letter.basis())).findFirst()),
                country.map(one -> one.legal().authority()).orElse(null));
    }

    /** @param unit where the child is; named in nobody's letter where the address of the child or of anybody who holds custody is protected */
    public static LetterSheet write(Frame frame, Recipient to, Locale language, @Nullable String unit) {
        Texts t = Texts.beside(LetterWriter.class, language);
        Letter letter = frame.letter();
        String place = to.sealed() ? null : unit;
        List<Block> blocks = List.of(
                new Block(t.get("registered"), List.of(letter.text(Section.REGISTERED, language))),
                new Block(t.get("purpose"), List.of(letter.text(Section.PURPOSE, language))),
                new Block(t.get("basis"), basis(t, frame)),
                new Block(t.get("readers"), List.of(letter.text(Section.READERS, language))),
                new Block(t.get("kept"), List.of(letter.kept(frame.months(), language))),
                new Block(t.get("rights"), rights(t, frame)),
                new Block(t.get("ask"), List.of(place == null ? t.get("ask.tenant", frame.tenant().name()) : t.get("ask.unit", place, frame.tenant().name()))));
        return new LetterSheet(language.toLanguageTag(), frame.tenant().name(), place, Phrases.in(language).date(frame.day()), to.name(), !to.isProtected(),
                letter.title(language), t.get("dear", to.name()), t.get("about", to.childName(), frame.tenant().name()), blocks,
                t.get("foot", letter.id(), Letters.version(letter)));
    }

    private static List<String> basis(Texts t, Frame frame) {
        return frame.basis().map(basis -> List.of(basis.text(t.locale()), t.get("basis.law", basis.law()))).orElse(List.of(t.get("basis.none", frame.tenant().name())));
    }

    private static List<String> rights(Texts t, Frame frame) {
        String authority = frame.authority();
        return authority == null ? List.of(t.get("rights.text")) : List.of(t.get("rights.text"), t.get("rights.authority", authority));
    }

    /** @param months that what is registered is kept; 0 until somebody decides @param authority that hears complaints, or null when it is not known */
    public record Frame(Tenant tenant, Letter letter, LocalDate day, int months, Optional<LegalBasis> basis, @Nullable String authority) {
    }
}
