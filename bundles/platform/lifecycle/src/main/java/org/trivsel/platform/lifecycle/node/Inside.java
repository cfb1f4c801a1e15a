package org.trivsel.platform.lifecycle.node;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Counts the requests that are being answered, so that a node that stops can wait for them, and then takes leave of whoever would send more. */
@Component(service = {Filter.class, Inside.class})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
@HttpWhiteboardFilterPattern("/*")
public final class Inside implements Filter {
    private final AtomicInteger count = new AtomicInteger();

    /** How many, the one that asks among them. */
    public int count() {
        return count.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        count.incrementAndGet();
        try {
            if (Stopping.isAsked()) {
                ((HttpServletResponse) response).setHeader("Connection", "close");
            }
            chain.doFilter(request, response);
        } finally {
            count.decrementAndGet();
        }
    }
}
