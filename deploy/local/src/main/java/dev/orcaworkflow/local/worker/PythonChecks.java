package dev.orcaworkflow.local.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether the licensed program could be driven: Python, its packages, and a seat. Each is asked of a real process. */
final class PythonChecks {
    private static final int PATIENCE_SECONDS = 60;
    private static final String VERSION = "import %1$s as m; print(vars(m).get('__version__') or 'version unknown')";

    private final String python;

    PythonChecks(String python) {
        this.python = python;
    }

    private record Answer(int code, String last) {}

    List<WorkerCheck> all() {
        List<WorkerCheck> checks = new ArrayList<>();
        checks.add(asked(
                "python",
                "import platform; print('Python ' + platform.python_version())",
                "set WORKFLOW_DIGITALMODEL_PYTHON to the absolute path of the Python that digitalmodel runs in"));
        if (!Boolean.TRUE.equals(checks.getFirst().passed())) {
            return checks;
        }
        checks.add(asked("digitalmodel", VERSION.formatted("digitalmodel"), "install digitalmodel into that Python"));
        checks.add(asked(
                "OrcFxAPI", VERSION.formatted("OrcFxAPI"), "install OrcaFlex's Python interface into that Python"));
        boolean api = Boolean.TRUE.equals(checks.getLast().passed());
        checks.add(
                api
                        ? asked(
                                "licence",
                                "import OrcFxAPI; OrcFxAPI.Model(); print('a seat was taken and given back')",
                                "see whether the licence server answers and has a seat left")
                        : WorkerCheck.unknown("licence", "needs OrcFxAPI"));
        return checks;
    }

    private WorkerCheck asked(String id, String program, String fix) {
        try {
            Answer answer = ask(program);
            return answer.code() == 0
                    ? WorkerCheck.good(id, answer.last())
                    : WorkerCheck.bad(id, !id.equals("licence"), answer.last(), fix);
        } catch (IOException e) {
            return WorkerCheck.bad(id, true, e.getMessage(), fix);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WorkerCheck.unknown(id, "interrupted");
        }
    }

    private Answer ask(String program) throws IOException, InterruptedException {
        Path output = Files.createTempFile("worker-doctor-", ".txt");
        try {
            Process process = new ProcessBuilder(python, "-c", program)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(-1, "did not answer within " + PATIENCE_SECONDS + " s");
            }
            String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
            return new Answer(process.exitValue(), said.substring(said.lastIndexOf('\n') + 1));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
