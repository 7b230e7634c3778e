package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The Python that the fixtures run on. Without one their tests are skipped, and say so where nobody overlooks it. */
public final class Python {
    /** Debian's own: a version manager's shim wants more of the environment than an engine gets. */
    private static final Path PROGRAM = Path.of("/usr/bin/python3");

    private Python() {}

    /** The program's absolute path. */
    public static String required(String... modules) {
        boolean there = Files.isExecutable(PROGRAM) && imports(modules);
        if (!there) {
            System.err.println("SKIPPED: no " + PROGRAM + " with " + String.join(", ", modules)
                    + "; nothing here shows that external engines work (apt install python3 python3-yaml)");
        }
        Assumptions.assumeTrue(there, "python3 is missing");
        return PROGRAM.toString();
    }

    private static boolean imports(String... modules) {
        try {
            return modules.length == 0
                    || new ProcessBuilder(PROGRAM.toString(), "-c", "import " + String.join(", ", modules))
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
