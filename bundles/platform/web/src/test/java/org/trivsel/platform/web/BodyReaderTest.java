package org.trivsel.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BodyReaderTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "Multipart/Form-Data; boundary=b";

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);

    @Test
    void givesUpABodyThatDoesNotArrive() {
        BodyReader reader = new BodyReader(new Readers(1, SHORT), new Readers(1, LONG));
        for (int i = 0; i < 2; i++) {
            Unread unread = assertThrows(Unread.class, () -> reader.read(request(FORM), () -> true));
            assertEquals(408, unread.trouble().status());
            assertFalse(Thread.currentThread().isInterrupted(), "the thread is as it was");
        }
    }

    @Test
    void givesUpFilesThatDoNotArrive() {
        BodyReader reader = new BodyReader(new Readers(1, LONG), new Readers(1, SHORT));
        assertEquals(408, assertThrows(Unread.class, () -> reader.read(request(FILES), () -> true)).trouble().status());
    }

    @Test
    void readsNoMoreThanSoManyAtATime() throws Exception {
        BodyReader reader = new BodyReader(new Readers(1, LONG), new Readers(1, LONG));
        FutureTask<Body> first = new FutureTask<>(() -> reader.read(request(FORM), () -> true));
        new Thread(first).start();
        asked.await();

        Unread unread = assertThrows(Unread.class, () -> reader.read(request(FORM), () -> true));
        assertEquals(503, unread.trouble().status());
        assertEquals(Duration.ofSeconds(2), unread.trouble().retryAfter());
        arrived.countDown();
        assertEquals("", first.get(20, TimeUnit.SECONDS).text());
        assertEquals("", reader.read(request(FORM), () -> true).text());
    }

    @Test
    void asksForNoFileOfAStranger() throws IOException {
        BodyReader reader = new BodyReader(new Readers(1, LONG), new Readers(1, SHORT));
        assertSame(Body.NONE, reader.read(request(FILES), () -> false));
        assertEquals(1, asked.getCount());
    }

    /** Nothing of its body comes before it is let. */
    private HttpServletRequest request(String type) {
        return (HttpServletRequest) Proxy.newProxyInstance(BodyReaderTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentType" -> type;
                    case "getInputStream" -> new Slow();
                    case "getParts" -> new Slow().read();
                    default -> null;
                });
    }

    /** As a socket does: it blocks until something comes, and says so when the thread is woken. */
    private final class Slow extends ServletInputStream {
        @Override
        public int read() throws IOException {
            asked.countDown();
            try {
                arrived.await();
                return -1;
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read by the thread that needs them");
        }
    }
}
