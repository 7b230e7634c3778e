package dev.orcaworkflow.local.service;

import dev.orcaworkflow.local.process.JavaCommand;
import dev.orcaworkflow.local.process.ServicePart;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One of the four services in a JVM of its own, configured through its environment.
 *
 * @param name such as {@code validation}
 * @param environment addresses and password; whatever the caller's environment says besides is passed on
 */
public record QuarkusService(String name, int port, JavaCommand java, Map<String, String> environment)
        implements ServicePart {

    private static final int PATIENCE_MILLIS = 3_000;

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public ProcessBuilder command() throws IOException {
        String jar = java.installation().service(name).toString();
        ProcessBuilder command = java.of(name, "256m", List.of("-jar", jar));
        command.environment().putAll(environment);
        return command;
    }

    @Override
    public boolean ready() {
        return answers("/q/health/ready");
    }

    @Override
    public boolean alive() {
        return answers("/q/health/live");
    }

    private boolean answers(String path) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(url() + path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }
}
