package org.trivsel.platform.lifecycle.watch.crowd;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** In a package of its own, so that the test is not one of them: starts threads that wait in its code until it is stopped. */
public final class Crowd implements BundleActivator {
    public static final int SIZE = 12;

    private final CountDownLatch inside = new CountDownLatch(SIZE);
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void start(BundleContext context) throws InterruptedException {
        for (int i = 0; i < SIZE; i++) {
            Thread thread = new Thread(this::waiting, "crowd-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        inside.await();
    }

    @Override
    public void stop(BundleContext context) {
        end.countDown();
    }

    private void waiting() {
        inside.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
