package org.trivsel.sdk.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.trivsel.conformance.bundle.DataBundle;
import org.trivsel.conformance.bundle.KarArchive;
import org.trivsel.conformance.bundle.KeyFile;
import org.trivsel.conformance.source.Material;

/** Makes the bundle, signs it when there is a key, and makes the KAR. Nothing that must be mended is packed. */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends InstrumentMojo {
    private final MavenProjectHelper projects;

    /** The publisher's key, a PKCS 12 file. */
    @Parameter(property = "trivsel.key", defaultValue = "${user.home}/.trivsel/publisher.p12")
    private File key;

    @Inject
    public PackageMojo(MavenProjectHelper projects) {
        this.projects = projects;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Material material = material();
        requireConformance(material, Optional.empty());
        byte[] bundle = signed(DataBundle.of(material));
        Path jar = target(fileName(".jar"));
        write(jar, bundle);
        project().getArtifact().setFile(jar.toFile());
        Path kar = target(fileName(".kar"));
        write(kar, KarArchive.of(project().getGroupId(), project().getArtifactId(), project().getVersion(), material.declaration(), bundle));
        projects.attachArtifact(project(), "kar", kar.toFile());
        getLog().info("Bundle: " + jar);
        getLog().info("KAR: " + kar);
    }

    private byte[] signed(byte[] bundle) throws MojoExecutionException {
        if (!Files.exists(key.toPath())) {
            getLog().warn("There is no key in " + key + ", so the bundle is not signed. mvn trivsel:key makes one.");
            return bundle;
        }
        try {
            KeyFile publisher = KeyFile.open(key.toPath(), Password.of(key.toPath()));
            write(target("publisher.pem"), publisher.certificate().getBytes(StandardCharsets.US_ASCII));
            getLog().info("Signed with the key " + publisher.fingerprint());
            return publisher.sign(bundle);
        } catch (IOException e) {
            throw new MojoExecutionException("The bundle cannot be signed: " + e.getMessage() + ". The password is asked for, or taken from " + Password.VARIABLE + ".", e);
        }
    }
}
