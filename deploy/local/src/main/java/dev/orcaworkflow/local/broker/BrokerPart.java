package dev.orcaworkflow.local.broker;

import dev.orcaworkflow.broker.BrokerMain;
import dev.orcaworkflow.local.database.DatabasePassword;
import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.PortProbe;
import dev.orcaworkflow.local.place.Ports;
import dev.orcaworkflow.local.process.JavaCommand;
import dev.orcaworkflow.local.process.Part;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The embedded Kafka broker, in a JVM of its own, with all topics. */
public final class BrokerPart implements Part {
    private final Installation installation;
    private final DataDirectory data;
    private final int port;
    private final String listen;

    /** @param listen another address of this machine at which workers on other hosts find it, or null */
    public BrokerPart(Installation installation, DataDirectory data, int port, String listen) {
        this.installation = installation;
        this.data = data;
        this.port = port;
        this.listen = listen;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public ProcessBuilder command() throws IOException {
        ProcessBuilder command = new JavaCommand(installation, data)
                .of(
                        name(),
                        "384m",
                        List.of(
                                "-cp",
                                installation.launcher().toString(),
                                BrokerMain.class.getName(),
                                data.broker().toString(),
                                Integer.toString(port),
                                Integer.toString(PortProbe.any())));
        if (listen != null) {
            // Not as arguments: those are for everybody on this machine to see.
            command.environment().put(BrokerMain.OUTSIDE, listen + ":" + Ports.outside(port));
            command.environment().put(BrokerMain.PASSWORD, DatabasePassword.of(data));
        }
        return command;
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void prepare() throws IOException {
        try {
            BrokerTopics.createMissing("127.0.0.1:" + port);
        } catch (ExecutionException e) {
            throw new IOException(
                    "The topics could not be created: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while creating topics", e);
        }
    }
}
