package org.trivsel.conformance.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.trivsel.packing.DataOnly;
import org.trivsel.packing.Jar;
import org.trivsel.packing.JarSignature;
import org.trivsel.packing.ZipLayout;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** Looks at a bundle as the platform does before it takes one in, by the same rules. */
public final class Gate {
    private Gate() {
    }

    /** Why a bundle of data would be refused; nothing when it would not. */
    public static List<String> objections(byte[] jar) {
        try {
            Jar files = Jar.of(jar, JarFile.MANIFEST_NAME::equals);
            ZipLayout.requirePlain(jar);
            byte[] manifest = files.files().get(JarFile.MANIFEST_NAME);
            if (manifest == null) {
                return List.of("it has no " + JarFile.MANIFEST_NAME + ".");
            }
            Manifest headers = new Manifest(new ByteArrayInputStream(manifest));
            JarSignature.signer(jar);
            if (JarSignature.isOfSeveralReleases(files.sizes(), headers.getMainAttributes())) {
                return List.of("it holds other files for other versions of Java.");
            }
            return Optional.ofNullable(DataOnly.objection(jar, headers, files.sizes())).map(objection -> objection + ".").stream().toList();
        } catch (Invalid e) {
            return e.faults().stream().map(Fault::message).toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of("its manifest cannot be read.");
        }
    }

    /** Whose key has signed all of it. */
    public static Optional<X509Certificate> signer(byte[] jar) {
        return Optional.ofNullable(JarSignature.signer(jar));
    }
}
