package org.trivsel.platform.web.asset;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the assets, to everybody. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Assets.ROOT + "*")
public final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_FIRST = "no-cache";

    private final transient Assets assets;

    @Activate
    public AssetServlet() {
        this(Assets.load());
    }

    AssetServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = request.getRequestURI().substring(request.getContextPath().length()).split("/");
        Asset asset = parts.length == 4 ? assets.find(parts[3]).orElse(null) : null;
        if (asset == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A page of another version of this bundle, on another node, may ask for its own: ours is better than none, but not to be kept.
        response.setHeader("Cache-Control", parts[2].equals(assets.hash()) ? FOR_EVER : ASK_FIRST);
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        write(asset, request, response);
    }

    private static void write(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        byte[] packed = asset.packed();
        byte[] bytes = asset.bytes();
        if (packed != null && accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = packed;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
