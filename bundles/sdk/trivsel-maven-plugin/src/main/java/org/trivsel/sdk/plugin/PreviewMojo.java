package org.trivsel.sdk.plugin;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Sources;
import org.trivsel.sdk.preview.Preview;

/** Shows the form in a browser on this computer, until it is stopped with Ctrl and C. */
@Mojo(name = "preview")
public final class PreviewMojo extends InstrumentMojo {
    @Parameter(property = "trivsel.port", defaultValue = "8765")
    private int port;

    @Override
    public void execute() throws MojoExecutionException {
        try (Preview preview = new Preview(() -> new Material(Sources.of(project().getBasedir().toPath()), declaration()), port)) {
            getLog().info("Open " + preview.address() + " in a browser. Change the files, load the page again. Ctrl and C ends it.");
            Thread.currentThread().join();
        } catch (IOException e) {
            throw new MojoExecutionException("The preview cannot start on port " + port + ": " + e.getMessage() + ". Another port: -Dtrivsel.port=8766", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
