package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.backup.BackupRefused;
import dev.orcaworkflow.local.client.NotReachable;
import dev.orcaworkflow.local.client.RequestRefused;
import dev.orcaworkflow.local.launch.AlreadyRunning;
import dev.orcaworkflow.local.login.LoginRefused;
import dev.orcaworkflow.local.place.PortsRefused;
import dev.orcaworkflow.local.study.StudyRefused;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line: {@code ./workflow COMMAND}. */
@Command(
        name = "workflow",
        mixinStandardHelpOptions = true,
        version = "workflow 0.1.0-SNAPSHOT",
        description = "Runs studies of OrcaFlex and digitalmodel YAML configurations.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nAlso, by the script itself:%n",
        footer = {
            "  test          runs all tests",
            "  bench [NAME]  runs the benchmarks",
            "",
            "Exit codes: 0 all well, 1 something was rejected, failed, skipped or cancelled, 2 wrong usage,",
            "3 system not reachable, 4 timed out waiting."
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            LoginCommand.class,
            LogoutCommand.class,
            SubmitCommand.class,
            ValidateCommand.class,
            TemplatesCommand.class,
            InventoryCommand.class,
            StatusCommand.class,
            WatchCommand.class,
            JobsCommand.class,
            JobCommand.class,
            ReportCommand.class,
            RebuildCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            CancelCommand.class,
            RecoveriesCommand.class,
            AnswerCommand.class,
            LicencesCommand.class,
            ClassifyCommand.class,
            RetryCommand.class,
            ResubmitCommand.class,
            DiscardCommand.class,
            AcceptCommand.class,
            RejectCommand.class,
            DeadLettersCommand.class,
            WorkerCommand.class
        })
public final class Workflow {
    private Workflow() {}

    public static void main(String[] arguments) {
        // What the Kafka client has to say reaches people as our own messages.
        Logger.getLogger("").setLevel(Level.OFF);
        CommandLine typed = commandLine();
        PrintWriter out = typed.getOut();
        int exitCode = typed.execute(arguments);
        // A line that has no end yet, such as that of a text or a difference, would be lost.
        out.flush();
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Workflow())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(sayInsteadOfTrace());
    }

    /** People get one sentence and the exit code; a trace only when {@code WORKFLOW_DEBUG} is set. */
    private static IExecutionExceptionHandler sayInsteadOfTrace() {
        return (exception, command, _) -> {
            PrintWriter error = command.getErr();
            error.println(exception.getMessage() == null ? exception.toString() : exception.getMessage());
            if (System.getenv("WORKFLOW_DEBUG") != null) {
                exception.printStackTrace(error);
            }
            return exitCode(exception);
        };
    }

    private static int exitCode(Exception exception) {
        return switch (exception) {
            case WrongUsage _, PortsRefused _, BackupRefused _, StudyRefused _, RequestRefused _ ->
                ExitCode.WRONG_USAGE;
            case NotReachable _, LoginRefused _ -> ExitCode.NOT_REACHABLE;
            case AlreadyRunning _ -> ExitCode.ALL_WELL;
            default -> ExitCode.NOT_ALL_WELL;
        };
    }
}
