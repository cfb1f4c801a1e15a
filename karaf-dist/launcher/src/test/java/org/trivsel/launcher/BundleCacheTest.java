package org.trivsel.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCacheTest {
    @TempDir
    private Path folder;

    private Folders folders;
    private Path jar;
    private Path cached;

    @BeforeEach
    void copyTheProgramIntoTheCache() throws IOException {
        folders = new Folders(folder.resolve("home"), folder.resolve("data"));
        folders.create();
        jar = Files.writeString(Files.createDirectories(folders.home().resolve("system/a")).resolve("a.jar"), "one");
        cached = Files.writeString(Files.createDirectories(folders.runtime().resolve("cache/bundle1")).resolve("a.jar"), "one");
    }

    @Test
    void isKeptWhenTheSameProgramLeftItInGoodOrder() throws IOException {
        new BundleCache(folders).leave();
        new BundleCache(folders).open();

        assertTrue(Files.exists(cached));
    }

    @Test
    void isThrownAwayWhenTheProgramChanged() throws IOException {
        new BundleCache(folders).leave();
        Files.writeString(jar, "other");
        new BundleCache(folders).open();

        assertFalse(Files.exists(cached));
    }

    @Test
    void isThrownAwayWhenTheProcessBeforeWasKilled() throws IOException {
        new BundleCache(folders).leave();
        new BundleCache(folders).open();
        new BundleCache(folders).open();

        assertFalse(Files.exists(cached));
    }
}
