package org.trivsel.launcher;

import java.util.HashMap;
import java.util.Map;

/**
 * What the container is told before it starts.
 *
 * @param host address to listen at
 * @param port the only port it opens
 * @param safe whether no tool is started
 */
record Container(Folders folders, String host, int port, boolean safe) {

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("trivsel.home", folders.home().toString());
        properties.put("trivsel.data", folders.data().toString());
        properties.put("karaf.home", folders.home().toString());
        properties.put("karaf.base", folders.home().toString());
        properties.put("karaf.etc", folders.home().resolve("etc").toString());
        properties.put("karaf.data", folders.runtime().toString());
        properties.put("karaf.log", folders.logs().toString());
        properties.put("karaf.instances", folders.runtime().resolve("instances").toString());
        properties.put("karaf.startLocalConsole", "false");
        properties.put("karaf.startRemoteShell", "false");
        properties.put("karaf.shell.suppress.welcome", "true");
        properties.put("karaf.history", folders.runtime().resolve("shell-history").toString());
        properties.put("java.io.tmpdir", folders.temporary().toString());
        properties.put("java.util.logging.config.file", folders.home().resolve("etc/java.util.logging.properties").toString());
        // Known to the web server before its configuration arrives; otherwise it would begin at port 8080.
        properties.put("org.osgi.service.http.port", String.valueOf(port));
        properties.put("org.apache.felix.http.host", host);
        if (safe) {
            properties.put("trivsel.safe", "true");
            // The features of tools, otherwise as the file system.properties says.
            properties.put("trivsel.tools", "");
        }
        return properties;
    }
}
