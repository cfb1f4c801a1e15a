package org.trivsel.platform.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Style sheet, font, scripts and sign of the platform, read once. Their path changes whenever one of them does. Immutable. */
public final class Assets {
    /** Where they are served. */
    public static final String ROOT = "/assets/";

    private static final String CSS = "text/css;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final int HASH_LENGTH = 16;

    private final Map<String, Asset> byName;
    private final String hash;

    private Assets(Map<String, Asset> byName, String hash) {
        this.byName = byName;
        this.hash = hash;
    }

    public static Assets load() {
        Map<String, Asset> byName = new LinkedHashMap<>();
        byName.put("trivsel.css", packed(CSS, read("vendor/designsystemet.css", "theme.css")));
        byName.put("app.js", packed(SCRIPT, read("app.js")));
        byName.put("htmx.js", packed(SCRIPT, read("vendor/htmx.js")));
        byName.put("icon.svg", packed("image/svg+xml", read("icon.svg")));
        byName.put("albert-sans.woff2", new Asset("font/woff2", read("vendor/albert-sans.woff2"), null));
        return new Assets(Map.copyOf(byName), hash(byName));
    }

    /** The address of one of them. */
    public String path(String name) {
        return ROOT + hash + "/" + name;
    }

    public String hash() {
        return hash;
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Asset packed(String type, byte[] bytes) {
        return new Asset(type, bytes, gzip(bytes));
    }

    private static byte[] read(String... names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : List.of(names)) {
            try (InputStream in = Assets.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("The bundle lacks " + name);
                }
                in.transferTo(all);
                all.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        byte[] bytes = all.toByteArray();
        return names.length == 1 ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String hash(Map<String, Asset> assets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.bytes());
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
