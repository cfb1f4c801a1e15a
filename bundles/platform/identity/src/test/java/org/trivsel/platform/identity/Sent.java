package org.trivsel.platform.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Writes down what goes to the database: where a transaction begins, and the text of each statement. */
final class Sent {
    private final List<String> texts = new ArrayList<>();

    List<String> during(Runnable work) {
        texts.clear();
        work.run();
        return List.copyOf(texts);
    }

    TenantStore of(TenantStore store) {
        return noted(TenantStore.class, store);
    }

    SystemStore of(SystemStore store) {
        return noted(SystemStore.class, store);
    }

    private <S> S noted(Class<S> type, S store) {
        return type.cast(Proxy.newProxyInstance(Sent.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            texts.add("begin of " + type.getSimpleName());
            TenantStore.Work<?> work = (TenantStore.Work<?>) arguments[arguments.length - 1];
            arguments[arguments.length - 1] = (TenantStore.Work<?>) tx -> work.in(noted(tx));
            return call(() -> method.invoke(store, arguments));
        }));
    }

    private Transaction noted(Transaction transaction) {
        return (Transaction) Proxy.newProxyInstance(Sent.class.getClassLoader(), new Class<?>[] {Transaction.class}, (proxy, method, arguments) -> {
            if (arguments != null && arguments[0] instanceof String sql) {
                texts.add(sql);
            }
            return call(() -> method.invoke(transaction, arguments));
        });
    }

    private static Object call(java.util.concurrent.Callable<Object> method) throws Throwable {
        try {
            return method.call();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
