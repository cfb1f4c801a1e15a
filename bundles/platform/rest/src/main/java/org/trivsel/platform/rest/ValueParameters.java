package org.trivsel.platform.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Ids;

/**
 * Ids and dates in paths and queries. In a path a malformed one is as unknown as any other id; elsewhere it is named.
 */
final class ValueParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // the parser is chosen by the raw type
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        Function<String, T> parser = (Function<String, T>) parser(raw);
        if (parser == null) {
            return null;
        }
        boolean inPath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        return new Converter<>(parser, inPath, Parameters.name(annotations));
    }

    private static @Nullable Function<String, ?> parser(Class<?> type) {
        if (type == UUID.class) {
            return ValueParameters::uuid;
        }
        if (type == LocalDate.class) {
            return Dates::parse;
        }
        return ValueRecords.isValueRecord(type) ? valueRecord(type) : null;
    }

    private static UUID uuid(String text) {
        return Ids.read(text).orElseThrow(() -> new IllegalArgumentException("Not the canonical form of a UUID"));
    }

    private static @Nullable Function<String, ?> valueRecord(Class<?> type) {
        Class<?> inner = type.getRecordComponents()[0].getType();
        Function<String, ?> parseInner = inner == String.class ? text -> text : parser(inner);
        if (parseInner == null) {
            return null;
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        return text -> create(constructor, parseInner.apply(text));
    }

    private static Object create(Constructor<?> constructor, Object value) {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Converter<T>(Function<String, T> parser, boolean inPath, String name) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null || text.isEmpty() && !inPath) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw inPath ? new NotFound() : new Invalid(name, "parameter", "The value of " + name + " has not the form it must have.");
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
