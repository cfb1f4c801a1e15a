package org.trivsel.platform.web.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.trivsel.platform.web.WebConfig;

/** Puts the security headers on every answer, whoever gives it. */
@Component(service = Filter.class, configurationPid = WebConfig.PID)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
@HttpWhiteboardFilterPattern("/*")
public final class HeaderFilter implements Filter {
    private final boolean trustForwarded;

    @Activate
    public HeaderFilter(WebConfig config) {
        this(config.trust_forwarded());
    }

    HeaderFilter(boolean trustForwarded) {
        this.trustForwarded = trustForwarded;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        SecurityHeaders.set((HttpServletResponse) response, Wire.of((HttpServletRequest) request, trustForwarded).secure());
        chain.doFilter(request, response);
    }
}
