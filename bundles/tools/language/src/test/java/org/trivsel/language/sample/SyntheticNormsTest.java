package org.trivsel.language.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

class SyntheticNormsTest {
    private static final NormPack PACK = Sample.INSTRUMENT.norms().get(0);

    @Test
    void areWrittenAnewByteForByte() {
        assertEquals(Sample.text(SyntheticNorms.PACK), SyntheticNorms.of(Sample.INSTRUMENT.definition()));
    }

    @Test
    void areLabelledAsInvented() {
        assertTrue(PACK.synthetic());
        assertTrue(PACK.edition().contains("synthetic"));
        for (String language : List.of("da", "en", "nb", "de")) {
            assertTrue(PACK.source().has(language) && Sample.INSTRUMENT.definition().notice().has(language));
        }
    }

    @Test
    void coverEveryAgeSexAndScaleOfEveryFormExactlyOnce() {
        for (Form form : Sample.INSTRUMENT.definition().forms()) {
            List<String> scales = PACK.tables().stream().filter(table -> table.form().equals(form.id())).map(NormTable::scale).distinct().toList();
            for (int months = form.ages().from().months(); months < form.ages().before().months(); months++) {
                for (Sex sex : Sex.values()) {
                    Age age = new Age(months, 15);
                    assertEquals(scales.size(), PACK.tables().stream().filter(table -> table.form().equals(form.id()) && table.sex() == sex
                            && table.ages().holds(age)).count(), form.id() + " " + age + " " + sex);
                    assertEquals(2, PACK.groups().stream().filter(group -> group.form().equals(form.id()) && group.sex() == sex
                            && group.ages().holds(age)).count(), form.id() + " " + age + " " + sex);
                }
            }
        }
    }

    @Test
    void coverEveryRawScore() {
        for (NormTable table : PACK.tables()) {
            assertEquals(0, table.lowest());
            Form form = Sample.INSTRUMENT.definition().form(table.form()).orElseThrow();
            assertEquals(new FormScales(Sample.INSTRUMENT.definition(), form).most(table.scale()), table.highest());
        }
    }
}
