package org.trivsel.dist.wall;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the classes inside the distribution say they answer to, read from its bundles apart from what the product says about itself. */
final class Routes {
    private static final Pattern COMPONENT = Pattern.compile("<implementation class=\"([^\"]+)\"");
    private static final Pattern BASE = Pattern.compile("name=\"osgi\\.jakartars\\.application\\.base\"[^>]*value=\"([^\"]+)\"");

    private Routes() {
    }

    /** Each as method, space, path with {@code {}} for a parameter. */
    static Set<String> in(java.nio.file.Path distribution) {
        try (Stream<java.nio.file.Path> files = Files.walk(distribution.resolve("system"))) {
            List<java.nio.file.Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            try (URLClassLoader loader = new URLClassLoader(jars.stream().map(Routes::url).toArray(URL[]::new), Routes.class.getClassLoader())) {
                Set<String> routes = new TreeSet<>();
                for (java.nio.file.Path jar : jars) {
                    read(jar, loader, routes);
                }
                return routes;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String normal(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]+}", "{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static void read(java.nio.file.Path file, ClassLoader loader, Set<String> routes) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith("OSGI-INF/") && entry.getName().endsWith(".xml")) {
                    component(text(jar, entry), loader, routes);
                }
            }
        }
    }

    private static void component(String description, ClassLoader loader, Set<String> routes) {
        Matcher base = BASE.matcher(description);
        Matcher implementation = COMPONENT.matcher(description);
        if (base.find() && implementation.find()) {
            // Of a base with parameters only the part before them is mounted: the resource names the rest itself.
            String mounted = base.group(1).replaceAll("/\\{.*", "");
            List<Class<?>> resources = resources(load(implementation.group(1), loader));
            if (resources.isEmpty()) {
                throw new AssertionError(implementation.group(1) + " is no resource, and no field of it is one");
            }
            resources.forEach(resource -> resource(mounted, resource, routes));
        }
    }

    /** Of a component that is a resource itself, or has some as an application. */
    private static List<Class<?>> resources(Class<?> component) {
        List<Class<?>> resources = new ArrayList<>();
        if (component.isAnnotationPresent(Path.class)) {
            resources.add(component);
        }
        for (Field field : component.getDeclaredFields()) {
            if (field.getType().isAnnotationPresent(Path.class)) {
                resources.add(field.getType());
            }
        }
        return resources;
    }

    private static void resource(String base, Class<?> resource, Set<String> routes) {
        String path = base + "/" + resource.getAnnotation(Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            Path own = method.getAnnotation(Path.class);
            Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .forEach(type -> routes.add(
                            normal(type.getAnnotation(HttpMethod.class).value(), own == null ? path : path + "/" + own.value())));
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static URL url(java.nio.file.Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
