package org.trivsel.conformance.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Declaration;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;

/** What the bundle says of itself can be read by the platform and by people. */
public final class DeclarationRule implements Rule {
    private static final String POM = "pom.xml";
    private static final Pattern TOOL = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(?:\\.[\\w-]+)?");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][\\w-]*(?:\\.[\\w-]+)+");

    @Override
    public String id() {
        return "declaration";
    }

    @Override
    public String title() {
        return "The bundle says what it is";
    }

    @Override
    public void check(Material material, Findings findings) {
        Declaration declaration = material.declaration();
        if (!TOOL.matcher(declaration.tool()).matches()) {
            findings.error(POM, 0, "The id of the tool is \"" + declaration.tool() + "\".", "Take a lower case letter and up to 59 lower case letters, digits and dashes: the artifactId.");
        }
        if (!NAME.matcher(declaration.symbolicName()).matches()) {
            findings.error(POM, 0, "The bundle is called \"" + declaration.symbolicName() + "\".", "Take a name that nobody else has, such as the groupId dk.publisher.");
        }
        if (!VERSION.matcher(declaration.version()).matches()) {
            findings.error(POM, 0, "The version is \"" + declaration.version() + "\".", "Three numbers are needed, such as 1.0.0.");
        } else if (declaration.version().toUpperCase(Locale.ROOT).endsWith("SNAPSHOT")) {
            findings.warning(POM, 0, "The version \"" + declaration.version() + "\" is one on the way.", "Before you hand it over, write the version without -SNAPSHOT. What was installed once is"
                    + " never changed: each change needs another number.");
        }
        if (declaration.vendor().isBlank()) {
            findings.error(POM, 0, "It does not say who publishes it.", "Write your name into organization/name.");
        }
        if (declaration.countries().isEmpty() || declaration.countries().stream().anyMatch(country -> !country.matches("[A-Z]{2}"))) {
            findings.error(POM, 0, "It is for the countries " + declaration.countries() + ".", "Name them by their two capital letters, such as DK.");
        }
        checkTitles(material, declaration, findings);
        if (!material.sources().files().containsKey("README.md")) {
            findings.warning("README.md", 0, "There is no README.md.", "Say in a page what it is, whom it is for and who answers questions.");
        }
    }

    private static void checkTitles(Material material, Declaration declaration, Findings findings) {
        if (declaration.titles().isEmpty()) {
            findings.error(POM, 0, "The tool has no name that people read.", "Give it one in each language, under titles in the plugin's configuration.");
        }
        material.definitions().stream().map(Read::value).flatMap(Optional::stream).flatMap(definition -> definition.languages().stream()).distinct()
                .filter(language -> !declaration.titles().isEmpty() && declaration.titles().getOrDefault(language, "").isBlank())
                .forEach(language -> findings.error(POM, 0, "The tool has no name in \"" + language + "\", and the instrument is complete in it.",
                        "Add it under titles in the plugin's configuration."));
    }
}
