package org.trivsel.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.golden.GoldenCase;
import org.trivsel.instrument.golden.GoldenCaseReader;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;

/** Our own bundles without code: data in the jar and nothing else, worked cases that come out, words in every language, said to be invented. */
class DataBundlesTest {
    private static final List<String> LANGUAGES = List.of("da", "en", "nb", "de");

    static Stream<Path> bundles() {
        return Stream.of("bundles/tools", "bundles/partners").flatMap(group -> House.modules(group).stream()).filter(DataBundlesTest::isData);
    }

    static boolean isData(Path module) {
        return Files.isDirectory(module.resolve("src/main/resources/instruments")) && !Files.exists(module.resolve("src/main/java"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingButDataIsInTheJar(Path bundle) throws IOException {
        Path jar = bundle.resolve("target").resolve(bundle.getFileName() + "-0.1.0.jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> kinds = file.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName().replaceAll(".*/", "").replaceAll(".*\\.", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            kinds.removeAll(List.of("MF", "yaml", "svg", "png", "mp3", "ogg", "md"));
            assertEquals(Set.of(), kinds);
            assertFalse(file.stream().anyMatch(entry -> entry.getName().startsWith("META-INF/maven")), "the gate knows no such folder");
            for (String header : List.of("Bundle-Activator", "Service-Component", "Import-Package", "Require-Capability")) {
                assertEquals(null, file.getManifest().getMainAttributes().getValue(header), header);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyInstrumentHasWorkedCasesAndTheyComeOut(Path bundle) {
        List<GoldenCase> cases = new ArrayList<>();
        yaml(bundle, "golden").forEach(text -> cases.addAll(new GoldenCaseReader().read(text)));
        for (Instrument instrument : instruments(bundle)) {
            List<GoldenCase> own = cases.stream().filter(one -> one.instrument().equals(instrument.definition().id())).toList();
            assertTrue(own.size() >= 2, () -> instrument.definition().id() + " has " + own.size() + " worked cases");
            own.forEach(one -> assertEquals(List.of(), one.differences(instrument), one.name()));
            Set<String> forms = own.stream().map(GoldenCase::form).collect(Collectors.toSet());
            instrument.definition().forms().forEach(form -> assertTrue(forms.contains(form.id()), () -> "no worked case of " + form.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyWordIsThereInFourLanguagesAndSaysThatTheContentIsInvented(Path bundle) {
        for (Instrument instrument : instruments(bundle)) {
            Definition definition = instrument.definition();
            List<LocalText> texts = new ArrayList<>(List.of(definition.title(), definition.purpose(), definition.notice()));
            definition.items().values().forEach(item -> Stream.of(item.prompt(), item.say()).filter(text -> !text.isEmpty()).forEach(texts::add));
            definition.items().values().forEach(item -> item.choices().forEach(choice -> texts.add(choice.name())));
            definition.parts().forEach(part -> texts.add(part.title()));
            definition.forms().forEach(form -> texts.add(form.title()));
            definition.scales().forEach(scale -> texts.add(scale.title()));
            definition.bands().forEach(set -> set.bands().forEach(band -> texts.add(band.title())));
            definition.presentation().charts().forEach(chart -> texts.add(chart.title()));
            definition.presentation().feedback().forEach(one -> texts.add(one.text()));
            texts.addAll(definition.presentation().sheet().values());
            for (String language : LANGUAGES) {
                texts.forEach(text -> assertTrue(text.has(language), () -> definition.id() + " lacks " + language + ": " + text));
            }
            assertTrue(definition.notice().in("da").contains("opdigt"), definition.id());
            assertFalse(definition.presentation().sheet().isEmpty(), definition.id() + " has no data sheet");
        }
    }

    private static List<Instrument> instruments(Path bundle) {
        List<NormPack> norms = yaml(bundle, "norms").stream().map(new NormReader()::read).toList();
        return yaml(bundle, "instruments").stream().map(new DefinitionReader()::read)
                .map(definition -> Instrument.of(definition, norms.stream().filter(pack -> pack.instrument().equals(definition.id())).toList())).toList();
    }

    private static List<String> yaml(Path bundle, String folder) {
        Path found = bundle.resolve("src/main/resources").resolve(folder);
        return Files.isDirectory(found) ? House.files(House.ROOT.relativize(found).toString(), ".yaml").stream().map(House::text).toList() : List.of();
    }
}
