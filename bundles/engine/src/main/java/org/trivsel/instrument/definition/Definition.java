package org.trivsel.instrument.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One released version of an instrument, as read by {@link DefinitionReader}. Never changes: another text means another
 * {@code hash} and needs another {@code version}.
 *
 * @param id stable technical id, such as {@code sprog-3-6}
 * @param version semantic version, {@code 1.0.0}
 * @param languages languages with complete texts, the original first
 * @param notice what every reader of a result must be told, such as that norms are synthetic; may be empty
 * @param pictures by id
 * @param items all items by id, in the order of the source
 * @param sounds by id
 * @param administration about whom, when and how often
 * @param conclusions verdicts and ladders
 * @param presentation charts, feedback, comparability, data sheet
 * @param licence on what terms it may be used
 * @param hash sha-256 of the source text with line ends made {@code \n}, hexadecimal
 */
public record Definition(String id, String version, LocalDate released, List<String> languages, LocalText title,
        LocalText purpose, LocalText notice, Map<String, Picture> pictures, Map<String, Item> items, List<Part> parts,
        List<Form> forms, List<Scale> scales, List<Group> groups, List<BandSet> bands, List<Caution> cautions,
        Map<String, Sound> sounds, Administration administration, Conclusions conclusions, Presentation presentation, LicenceTerms licence,
        String hash) {

    /** Of an instrument that is free to use. */
    public Definition(String id, String version, LocalDate released, List<String> languages, LocalText title,
            LocalText purpose, LocalText notice, Map<String, Picture> pictures, Map<String, Item> items, List<Part> parts,
            List<Form> forms, List<Scale> scales, List<Group> groups, List<BandSet> bands, List<Caution> cautions,
            Map<String, Sound> sounds, Administration administration, Conclusions conclusions, Presentation presentation, String hash) {
        this(id, version, released, languages, title, purpose, notice, pictures, items, parts, forms, scales, groups, bands, cautions, sounds,
                administration, conclusions, presentation, LicenceTerms.FREE, hash);
    }

    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    public Optional<Scale> scale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    public Optional<Group> group(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    public Optional<Caution> caution(String id) {
        return cautions.stream().filter(caution -> caution.id().equals(id)).findFirst();
    }

    /** A band by its id in any of the band sets; ids are unique over all of them. */
    public Optional<Band> band(String id) {
        return bands.stream().flatMap(set -> set.bands().stream()).filter(band -> band.id().equals(id)).findFirst();
    }
}
