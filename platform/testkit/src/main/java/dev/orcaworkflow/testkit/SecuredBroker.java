package dev.orcaworkflow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A broker as production has it: TLS and SCRAM, or a certificate, for everybody, rights only where they were granted,
 * and every topic of the system. The administrator alone comes in through a plain listener.
 */
public final class SecuredBroker implements AutoCloseable {
    private static final int ITERATIONS = 4096;

    private final Process process;
    private final Path directory;
    private final String port;
    private final String mutualPort;
    private final String adminPort;
    private final TestCertificate certificate;

    private SecuredBroker(Path directory, TestCertificate certificate) {
        this.directory = directory;
        this.certificate = certificate;
        this.port = TestBroker.freePort();
        this.mutualPort = TestBroker.freePort();
        this.adminPort = TestBroker.freePort();
        String controllerPort = TestBroker.freePort();
        this.process = BrokerProcess.start(
                directory, adminPort, controllerPort, settings(controllerPort).toString());
    }

    /** Starts one with this certificate; returns when it answers and has its topics. */
    public static SecuredBroker start(TestCertificate certificate) {
        SecuredBroker broker = new SecuredBroker(Scratch.directory("secured-broker"), certificate);
        broker.administer(
                admin -> admin.createTopics(TestBroker.systemTopics()).all().get());
        return broker;
    }

    /** For everybody but the administrator. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The password of a user, which is in no other text. */
    public static String password(String user) {
        return "kafka-secret-of-" + user;
    }

    /** Makes a user with these rights and no others. */
    public void addUser(String name, List<AclBinding> rights) {
        var credential = new UserScramCredentialUpsertion(
                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password(name));
        administer(admin -> {
            admin.alterUserScramCredentials(List.of(credential)).all().get();
            admin.createAcls(rights).all().get();
        });
    }

    /** Gives rights to whoever shows a certificate of this subject at {@link #mutualAddress}. */
    public void addCertificate(List<AclBinding> rights) {
        administer(admin -> admin.createAcls(rights).all().get());
    }

    /** For those who show a certificate instead of a password. */
    public String mutualAddress() {
        return "127.0.0.1:" + mutualPort;
    }

    /** How a client names itself. */
    public static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    /** Settings of a client of this user. */
    public Map<String, Object> client(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                address(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login(user, password),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.certificate().toString());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Scratch.delete(directory);
    }

    /** What the broker wrote to its log so far: whom it let do nothing, among others. */
    public String log() {
        try {
            return Files.readString(Path.of(directory + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Task {
        void run(Admin admin) throws Exception;
    }

    private void administer(Task task) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + adminPort))) {
            task.run(admin);
        } catch (Exception e) {
            throw new IllegalStateException("The secured broker could not be set up", e);
        }
    }

    private Path settings(String controllerPort) {
        Properties settings = new Properties();
        settings.put(
                "listeners",
                "ADMIN://127.0.0.1:%s,SECURED://127.0.0.1:%s,MUTUAL://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s"
                        .formatted(adminPort, port, mutualPort, controllerPort));
        settings.put(
                "listener.security.protocol.map", "ADMIN:PLAINTEXT,SECURED:SASL_SSL,MUTUAL:SSL,CONTROLLER:PLAINTEXT");
        settings.put("listener.name.mutual.ssl.client.auth", "required");
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", certificate.certificate().toString());
        settings.put("inter.broker.listener.name", "ADMIN");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.secured.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificate.keyStore().toString());
        settings.put("ssl.keystore.password", TestCertificate.PASSWORD);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        settings.put("allow.everyone.if.no.acl.found", "false");
        Path file = Path.of(directory + ".properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
