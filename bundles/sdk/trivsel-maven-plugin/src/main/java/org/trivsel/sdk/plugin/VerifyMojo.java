package org.trivsel.sdk.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Runs the conformance kit over the instrument and its bundle, and writes the score card. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends InstrumentMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        File packed = project().getArtifact().getFile();
        try {
            requireConformance(material(), packed == null || !packed.isFile() ? Optional.empty() : Optional.of(Files.readAllBytes(packed.toPath())));
        } catch (IOException e) {
            throw new MojoExecutionException(packed + " cannot be read: " + e.getMessage(), e);
        }
    }
}
