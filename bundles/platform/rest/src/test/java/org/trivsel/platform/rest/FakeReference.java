package org.trivsel.platform.rest;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** A service reference outside a framework: id, ranking and the bundle's name. */
final class FakeReference {
    private static final Comparator<ServiceReference<?>> ORDER = Comparator
            .<ServiceReference<?>>comparingInt(reference -> (Integer) reference.getProperty("service.ranking"))
            .thenComparingLong(reference -> -(Long) reference.getProperty("service.id"));

    private FakeReference() {
    }

    static Publication publication(long id, int ranking, String symbolicName) {
        return publication(id, ranking, symbolicName, "1.0.0");
    }

    static Publication publication(long id, int ranking, String symbolicName, String version) {
        return new Publication(of(Map.of("service.id", id, "service.ranking", ranking), symbolicName, Version.parseVersion(version)), null);
    }

    private static ServiceReference<?> of(Map<String, Object> properties, String symbolicName, Version version) {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(FakeReference.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> method.getName().equals("getVersion") ? version : symbolicName);
        return (ServiceReference<?>) Proxy.newProxyInstance(
                FakeReference.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> properties.get(arguments[0]);
                    case "getBundle" -> bundle;
                    case "compareTo" -> ORDER.compare((ServiceReference<?>) proxy, (ServiceReference<?>) arguments[0]);
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
