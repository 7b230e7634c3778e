package dev.orcaworkflow.local.worker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Whether the broker answers, and lets this worker in. */
record BrokerCheck(WorkerPlace place) {
    private static final int PATIENCE_MILLIS = 3_000;

    WorkerCheck look() {
        int colon = place.broker().lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            place.broker().substring(0, colon),
                            Integer.parseInt(place.broker().substring(colon + 1))),
                    PATIENCE_MILLIS);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return WorkerCheck.bad(
                    "broker",
                    true,
                    "%s does not answer: %s".formatted(place.broker(), e.getMessage()),
                    "start the system with `workflow up --listen ADDRESS`, and set WORKFLOW_BROKER to what it says");
        }
        return letsIn();
    }

    private WorkerCheck letsIn() {
        Map<String, Object> settings = new HashMap<>(place.login());
        settings.put("bootstrap.servers", place.broker());
        settings.put("request.timeout.ms", PATIENCE_MILLIS);
        settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return WorkerCheck.good("broker", place.broker() + " lets the worker in");
        } catch (ExecutionException e) {
            return refused(e.getCause().getMessage());
        } catch (TimeoutException e) {
            return refused("it answers, but in another protocol");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WorkerCheck.unknown("broker", "interrupted");
        }
    }

    private WorkerCheck refused(String reason) {
        return WorkerCheck.bad(
                "broker",
                true,
                "%s does not let the worker in: %s".formatted(place.broker(), reason),
                "set WORKFLOW_BROKER and WORKFLOW_BROKER_PASSWORD to what `workflow up --listen` says");
    }
}
