package org.trivsel.platform.registry.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.registry.ChildRegister;
import org.trivsel.registry.Children;

/** Publishes {@link ChildrenResource}, {@link ChildAccessResource} and {@link ChildRegisterResource}. */
@Component(service = Application.class)
@JakartarsName("children")
@JakartarsApplicationBase("/children")
public final class ChildrenApplication extends Application {
    private final ChildrenResource resource;
    private final ChildAccessResource access;
    private final ChildRegisterResource register;

    @Activate
    public ChildrenApplication(@Reference Children children, @Reference Access access, @Reference ChildRegister register) {
        resource = new ChildrenResource(children);
        this.access = new ChildAccessResource(access);
        this.register = new ChildRegisterResource(register);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource, access, register);
    }
}
