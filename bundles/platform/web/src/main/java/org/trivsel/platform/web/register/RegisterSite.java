package org.trivsel.platform.web.register;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRegister;
import org.trivsel.registry.Children;
import org.trivsel.registry.Units;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages of those who keep the register. */
@Component(service = Site.class)
public final class RegisterSite implements Site {
    static final String CHILDREN = "/children";
    static final String NEW = CHILDREN + "/new";
    private static final String ONE = CHILDREN + "/{child}/register";
    private static final String ENROLMENT = ONE + "/enrolments/{enrolment}";
    private static final String CUSTODY = ONE + "/custody/{custody}";

    private final NewChildPage making;
    private final RegisterPage page;
    private final RegisterActs acts;

    @Activate
    public RegisterSite(@Reference ChildRegister register, @Reference Children children, @Reference Units units, @Reference Access access) {
        Choosable choosable = new Choosable(units, access);
        Numbers numbers = new Numbers(children);
        making = new NewChildPage(register, access, choosable, numbers);
        page = new RegisterPage(register, choosable);
        acts = new RegisterActs(register, page, numbers, access);
    }

    /** Where the register of one child is kept. */
    public static String of(ChildId child) {
        return CHILDREN + "/" + child + "/register";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(NEW, making::show),
                Route.post(NEW, making::make),
                Route.get(ONE, page::show),
                Route.post(ONE, acts::change),
                Route.post(ONE + "/enrolments", acts::enrol),
                Route.post(ENROLMENT + "/end", acts::end),
                Route.post(ENROLMENT + "/move", acts::move),
                Route.post(ONE + "/custody", acts::addCustody),
                Route.post(CUSTODY, acts::changeCustody),
                Route.post(CUSTODY + "/end", acts::endCustody));
    }
}
