package org.trivsel.sdk.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.trivsel.conformance.Finding;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Kit;
import org.trivsel.conformance.Result;
import org.trivsel.conformance.Severity;
import org.trivsel.conformance.Verdict;
import org.trivsel.conformance.bundle.Gate;
import org.trivsel.conformance.bundle.KeyFile;
import org.trivsel.conformance.card.ScoreCard;
import org.trivsel.conformance.source.Declaration;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Sources;

/** What all goals know: the project, and what its bundle says of itself. */
abstract class InstrumentMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Id of the tool, for ever. */
    @Parameter(defaultValue = "${project.artifactId}")
    private String tool;

    @Parameter(defaultValue = "${project.groupId}.${project.artifactId}")
    private String symbolicName;

    /** What people call the tool, by language. */
    @Parameter
    private @Nullable Map<String, String> titles;

    /** Codes of the countries it is for. */
    @Parameter
    private @Nullable List<String> countries;

    final MavenProject project() {
        return project;
    }

    final Declaration declaration() {
        String vendor = project.getOrganization() == null ? "" : Optional.ofNullable(project.getOrganization().getName()).orElse("");
        return new Declaration(tool, project.getVersion().replaceFirst("-", "."), symbolicName, vendor, titles == null ? Map.of() : titles,
                countries == null ? List.of() : countries);
    }

    final Material material() throws MojoExecutionException {
        try {
            return new Material(Sources.of(project.getBasedir().toPath()), declaration());
        } catch (IOException e) {
            throw new MojoExecutionException("The files of the instrument cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Runs the kit, writes the score card, tells what was found.
     *
     * @param jar the bundle as packed; empty before it is
     */
    final void requireConformance(Material material, Optional<byte[]> jar) throws MojoExecutionException, MojoFailureException {
        Result result = Kit.run(material);
        if (jar.isPresent()) {
            Findings findings = new Findings("bundle");
            Gate.objections(jar.get()).forEach(objection -> findings.error("target/" + fileName(".jar"), 0, "The platform would refuse the bundle: " + objection, "Pack it again."));
            result = result.with(new Verdict("bundle", "The bundle as packed passes the platform's gate", findings.all()));
        }
        Path card = target("score-card.html");
        write(card, ScoreCard.html(material, result, jar.map(InstrumentMojo::signer).orElse("not packed yet")).getBytes(StandardCharsets.UTF_8));
        for (Finding finding : result.findings(Severity.WARNING)) {
            getLog().warn(finding.toString());
        }
        for (Finding finding : result.findings(Severity.ERROR)) {
            getLog().error(finding.toString());
        }
        getLog().info("Score card: " + card);
        if (!result.holds()) {
            throw new MojoFailureException(result.findings(Severity.ERROR).size() + " must be mended; each is named above and in " + card);
        }
    }

    private static String signer(byte[] jar) {
        return Gate.signer(jar).map(certificate -> certificate.getSubjectX500Principal().getName() + ", fingerprint " + KeyFile.fingerprint(certificate))
                .orElse("None: it runs in sandboxes only, or where an operator lets unsigned data run");
    }

    /** @param ending such as {@code .jar} */
    final String fileName(String ending) {
        return project.getBuild().getFinalName() + ending;
    }

    final Path target(String name) {
        return new File(project.getBuild().getDirectory()).toPath().resolve(name);
    }

    static void write(Path file, byte[] content) throws MojoExecutionException {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
