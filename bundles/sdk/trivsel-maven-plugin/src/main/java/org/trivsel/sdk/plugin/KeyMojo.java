package org.trivsel.sdk.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.trivsel.conformance.bundle.KeyFile;

/** Makes the publisher's key, once. Whoever has the file and its password can publish in the publisher's name. */
@Mojo(name = "key", requiresProject = false)
public final class KeyMojo extends AbstractMojo {
    private static final int SHORTEST = 12;

    @Parameter(property = "trivsel.key", defaultValue = "${user.home}/.trivsel/publisher.p12")
    private File key;

    /** Whom the certificate names. */
    @Parameter(property = "publisher", defaultValue = "${project.organization.name}")
    private @Nullable String publisher;

    @Override
    public void execute() throws MojoExecutionException {
        Path file = key.toPath();
        if (Files.exists(file)) {
            throw new MojoExecutionException(file + " is there already. Keep it: operators trust this key. To make another, name another file: -Dtrivsel.key=...");
        }
        if (publisher == null || publisher.isBlank()) {
            throw new MojoExecutionException("Say who you are: mvn trivsel:key -Dpublisher=\"Your name\"");
        }
        char[] password = Password.chosen(file);
        if (password.length < SHORTEST) {
            throw new MojoExecutionException("The password has " + password.length + " characters; at least " + SHORTEST + " are needed.");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            make(file, password);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            KeyFile made = KeyFile.open(file, password);
            Path certificate = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.p12$", "") + ".pem");
            Files.writeString(certificate, made.certificate(), StandardCharsets.US_ASCII);
            getLog().info("Key: " + file + ". Keep it and its password where nobody else comes, with a copy elsewhere.");
            getLog().info("Certificate for operators: " + certificate);
            getLog().info("Fingerprint, to be read out to them: " + made.fingerprint());
        } catch (IOException e) {
            throw new MojoExecutionException("The key cannot be made: " + e.getMessage(), e);
        }
    }

    /** As keytool makes it; the password goes by the environment. */
    private void make(Path file, char[] password) throws IOException, MojoExecutionException {
        String name = String.valueOf(publisher).replaceAll("([,+\"\\\\<>;=])", "\\\\$1");
        ProcessBuilder keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "publisher",
                "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "1825", "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass:env", Password.VARIABLE)).redirectErrorStream(true);
        keytool.environment().put(Password.VARIABLE, new String(password));
        Process running = keytool.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (running.waitFor() != 0) {
                throw new MojoExecutionException("The key cannot be made: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted", e);
        }
    }
}
