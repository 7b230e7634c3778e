package dev.orcaworkflow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for 127.0.0.1 that signs itself, valid for two days, in the forms that servers and clients want.
 *
 * @param directory holds {@code keys.p12}, {@code certificate.pem} and {@code key.pem}
 */
public record TestCertificate(Path directory) {
    /** Of the key store and of the key in it. */
    public static final String PASSWORD = "of-the-tests";

    /** Whom it names, as Kafka's rights spell it. */
    public static final String PRINCIPAL = "User:CN=127.0.0.1";

    private static final String ALIAS = "test";

    /** Makes one with the JDK's own tool. */
    public static TestCertificate create() {
        TestCertificate made = new TestCertificate(Scratch.directory("certificate"));
        try {
            made.keytool(
                    "-genkeypair",
                    "-keyalg",
                    "RSA",
                    "-dname",
                    "CN=127.0.0.1",
                    "-validity",
                    "2",
                    "-ext",
                    "san=ip:127.0.0.1,dns:localhost");
            made.keytool("-exportcert", "-rfc", "-file", made.certificate().toString());
            made.writeKey();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No certificate for the tests", e);
        }
    }

    /** Key and certificate together, PKCS 12. */
    public Path keyStore() {
        return directory.resolve("keys.p12");
    }

    /** What clients trust, PEM. */
    public Path certificate() {
        return directory.resolve("certificate.pem");
    }

    /** Readable by its owner only, PEM. */
    public Path key() {
        return directory.resolve("key.pem");
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-alias",
                ALIAS,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keyStore().toString()));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    private void writeKey() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(keyStore().toFile(), PASSWORD.toCharArray());
        byte[] key = keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        Files.writeString(key(), "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
    }
}
