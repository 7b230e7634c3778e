package dev.orcaworkflow.local.database;

import dev.orcaworkflow.local.place.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of an installation's database: made once, kept readable by its owner only. */
public final class DatabasePassword {
    private static final int BYTES = 24;

    private DatabasePassword() {}

    /** The installation's password; makes it when there is none yet. */
    public static String of(DataDirectory data) throws IOException {
        Path file = data.password();
        if (!Files.exists(file)) {
            DataDirectory.createForOwnerOnly(file);
            Files.writeString(file, fresh());
        }
        return Files.readString(file).strip();
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
