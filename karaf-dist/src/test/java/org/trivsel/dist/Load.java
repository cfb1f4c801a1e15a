package org.trivsel.dist;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Some who ask for the same thing again and again, until it is closed. */
final class Load implements AutoCloseable {
    private static final long PATIENCE = 20_000_000_000L;
    private static final long POLL = 1_000_000L;

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> askers = new ArrayList<>();
    private final ExecutorService threads;
    private volatile boolean over;

    Load(Distribution trivsel, int number, String path) {
        threads = Executors.newFixedThreadPool(number);
        for (int i = 0; i < number; i++) {
            askers.add(threads.submit(() -> ask(trivsel, path)));
        }
    }

    private void ask(Distribution trivsel, String path) {
        while (!over) {
            HttpResponse<String> answer = trivsel.get(path);
            answers.add(answer.statusCode() == 200 ? answer.body() : "status " + answer.statusCode());
        }
    }

    /** Waits until somebody has been answered this. */
    void awaitAnswer(String wanted) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!answers.contains(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Nobody was answered " + wanted + "; the answers were " + Set.copyOf(answers));
            }
            LockSupport.parkNanos(POLL);
        }
    }

    /** Ends it; gives the different answers that were had. */
    Set<String> end() {
        close();
        return Set.copyOf(answers);
    }

    @Override
    public void close() {
        over = true;
        threads.shutdown();
        for (Future<?> asker : askers) {
            try {
                asker.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }
}
