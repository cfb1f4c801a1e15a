package org.trivsel.platform.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The scripts and the style sheet of the runner, under an address that changes with their content, so that browsers may keep them. */
final class Scripts {
    private static final String[] NAMES = {
        "runner.js", "queue.js", "outbox.js", "sender.js", "stop.js", "items.js", "fields.js", "values.js", "clock.js", "sounds.js", "way.js", "left.js", "ruler.js", "keys.js", "notes.js", "deleted.js",
        "server.js", "grid.js", "cells.js", "block.js", "turns.js", "runner.css", "grid.css"};
    private static final int SHORT = 12;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String version;

    Scripts() {
        MessageDigest digest = sha256();
        for (String name : NAMES) {
            byte[] bytes = read(name);
            files.put(name, bytes);
            digest.update(bytes);
        }
        version = HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    String version() {
        return version;
    }

    Response file(Request request) {
        byte[] bytes = files.get(request.pathParameter("file"));
        if (bytes == null || !version.equals(request.pathParameter("version"))) {
            throw new NotFound();
        }
        boolean script = request.pathParameter("file").endsWith(".js");
        return new Response.File(script ? "text/javascript;charset=utf-8" : "text/css;charset=utf-8", bytes, null, true);
    }

    private static byte[] read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks assets/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
