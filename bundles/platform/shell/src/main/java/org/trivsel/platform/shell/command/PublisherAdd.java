package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.platform.shell.Operator;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Trust;

@Service
@Command(scope = "trivsel", name = "publisher-add", description = "Trusts a publisher: what is signed with its key runs everywhere")
public final class PublisherAdd extends CertificateAction {
    @Override
    Publisher trusted(Operator operator, Trust known, String name, String pem) {
        return operator.as(caller -> known.add(caller, name, pem));
    }
}
