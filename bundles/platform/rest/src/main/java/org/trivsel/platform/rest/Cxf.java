package org.trivsel.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.jaxrs.provider.ProviderFactory;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;

/** Apache CXF, kept inside this bundle: nobody else sees its classes. */
final class Cxf implements AutoCloseable {
    private static final ClassLoader OURS = Cxf.class.getClassLoader();

    private final Bus bus;
    private final List<Object> providers;
    private final ObjectMapper json;

    Cxf(ObjectMapper json) {
        this.json = json;
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        bus = withOurLoader(Cxf::newBus);
        providers = List.of(new JsonBody(json), new FailureMapper(), new ValueParameters());
    }

    private static Bus newBus() {
        // Found through our class loader: a default CXF bus would be shared by whatever else asks for it first.
        Bus bus = new ExtensionManagerBus(Map.of(), Map.of(), OURS);
        bus.getOutInterceptors().add(new AnswerDate());
        bus.setProperty(ProviderFactory.SKIP_JAKARTA_JSON_PROVIDERS_REGISTRATION, true);
        bus.setProperty(ProviderFactory.SKIP_DEFAULT_JSON_PROVIDER_REGISTRATION, true);
        return bus;
    }

    /** @param base where it is mounted below the mount point, such as {@code /tools/notes} */
    Endpoint publish(Application application, String base) {
        return withOurLoader(() -> {
            JAXRSServerFactoryBean factory = ResourceUtils.createApplication(application, true, false, true, bus);
            factory.setAddress(RestWhiteboard.MOUNT + base);
            factory.setProviders(providers);
            // A registry of its own, so that two versions can be published at one base at the same time.
            factory.setDestinationFactory(new HTTPTransportFactory(new DestinationRegistryImpl()));
            return new Endpoint(factory.create(), Direct.to(application, base, json));
        });
    }

    static <T> T withOurLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OURS);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        bus.shutdown(true);
        RuntimeDelegate.setInstance(null);
    }
}
