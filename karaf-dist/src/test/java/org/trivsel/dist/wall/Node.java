package org.trivsel.dist.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tools written for Node, as {@code src/test/node/package-lock.json} pins them. */
final class Node {
    private static final Path PINNED = Path.of("src/test/node");
    private static final List<String> FILES = List.of("package.json", "package-lock.json");

    private final Path folder;

    private Node(Path folder) {
        this.folder = folder;
    }

    /** Installs them into a folder, without running any script of theirs. */
    static Node installIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(PINNED.resolve(file), folder.resolve(file));
        }
        Node node = new Node(folder);
        Outcome installed = node.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        if (installed.code() != 0) {
            throw new AssertionError(installed.output());
        }
        return node;
    }

    /** @param tool name of its command */
    Outcome tool(String tool, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = folder.resolve("node_modules/.bin").resolve(tool).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    private Outcome run(String... command) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Outcome(int code, String output) {
    }
}
