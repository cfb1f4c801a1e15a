package org.trivsel.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The scripts and style sheets of a bundle, and with them those that keep and send what was not saved yet, under an address that changes with their
 * content, so that browsers may keep them. Safe for use by many threads.
 */
public final class Scripts {
    /** What a page that saves by itself needs: they stand beside this class. */
    private static final List<String> SAVING = List.of("queue.js", "outbox.js", "sender.js", "server.js", "notes.js");
    private static final int SHORT = 12;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String version;

    private Scripts(Class<?> beside, List<String> names) {
        MessageDigest digest = sha256();
        SAVING.forEach(name -> add(digest, Scripts.class, "", name));
        names.forEach(name -> add(digest, beside, "assets/", name));
        version = HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    /** @param names of files in the folder {@code assets} beside the class */
    public static Scripts beside(Class<?> anchor, List<String> names) {
        return new Scripts(anchor, names);
    }

    private void add(MessageDigest digest, Class<?> beside, String folder, String name) {
        byte[] bytes = read(beside, folder + name);
        files.put(name, bytes);
        digest.update(bytes);
    }

    public String version() {
        return version;
    }

    /** For a route that ends in {@code /{version}/{file}}. @throws NotFound when there is no such file of this version */
    public Response file(Request request) {
        byte[] bytes = files.get(request.pathParameter("file"));
        if (bytes == null || !version.equals(request.pathParameter("version"))) {
            throw new NotFound();
        }
        boolean script = request.pathParameter("file").endsWith(".js");
        return new Response.File(script ? "text/javascript;charset=utf-8" : "text/css;charset=utf-8", bytes, null, true);
    }

    private static byte[] read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + name);
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
