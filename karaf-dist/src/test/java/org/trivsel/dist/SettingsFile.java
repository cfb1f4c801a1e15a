package org.trivsel.dist;

import java.util.Map;
import java.util.stream.Collectors;

/** The operator's file. */
final class SettingsFile {
    private SettingsFile() {
    }

    static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
