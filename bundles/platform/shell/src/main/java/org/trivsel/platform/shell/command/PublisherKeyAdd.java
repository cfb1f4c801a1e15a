package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Trust;

@Service
@Command(scope = "trivsel", name = "publisher-key-add", description = "Trusts one more key of a publisher, before the one in use ends; both are good")
public final class PublisherKeyAdd extends CertificateAction {
    @Override
    Publisher trusted(Operator operator, Trust known, String name, String pem) throws CommandException {
        Publisher one = PublisherName.find(operator, known, name);
        return operator.as(caller -> known.addKey(caller, one.id(), pem));
    }
}
