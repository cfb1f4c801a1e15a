package org.trivsel.platform.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.trivsel.platform.shell.Operator;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.PublisherKey;
import org.trivsel.trust.Trust;

/** Trusts the key in a certificate, and shows its fingerprint: it is to be compared with the publisher over the telephone. */
abstract class CertificateAction extends OperatorAction {
    @Argument(name = "publisher", description = "The name of the publisher", required = true)
    @Completion(PublisherCompleter.class)
    private String publisher;

    @Argument(index = 1, name = "certificate", description = "The certificate as PEM, a file on the machine where Trivsel runs", required = true)
    @Completion(FileCompleter.class)
    private String certificate;

    @Reference
    private Trust trust;

    @Override
    final void run(Operator operator, PrintStream out) throws CommandException, IOException {
        Path file = Path.of(certificate);
        if (!Files.isRegularFile(file) || Files.size(file) > Trust.LONGEST_CERTIFICATE) {
            throw new CommandException("There is no certificate in " + file + ".");
        }
        Publisher now = trusted(operator, trust, publisher, Files.readString(file));
        for (PublisherKey key : now.keys()) {
            out.println(now.name() + ": " + key.fingerprint() + ", " + key.algorithm() + ", until " + key.to() + (key.revoked() == null ? "" : ", revoked"));
        }
        out.println("Compare the fingerprint with the publisher before you bring anything in.");
    }

    abstract Publisher trusted(Operator operator, Trust known, String name, String pem) throws CommandException;
}
