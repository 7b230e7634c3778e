package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.batch.BatchWatch;
import dev.orcaworkflow.local.batch.Questions;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import dev.orcaworkflow.local.demo.Expectation;
import dev.orcaworkflow.local.launch.Background;
import dev.orcaworkflow.local.launch.Launcher;
import dev.orcaworkflow.local.launch.Takedown;
import dev.orcaworkflow.local.launch.Wanted;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.SystemState;
import dev.orcaworkflow.local.study.BatchName;
import dev.orcaworkflow.local.study.Publisher;
import dev.orcaworkflow.local.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the sample study: the mooring of the public OC4 semisubmersible, with the faults that users make.",
            "Starts the system when it is not running. Exits with 0 when every configuration ended as it should."
        })
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--exit", description = "End, and stop what was started, instead of running until Ctrl-C.")
    private boolean exit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<SystemState> running = Launcher.running(data.directory());
        SystemState system = running.isPresent() ? running.get() : start(out);
        if (running.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> takeDown(out), "demo-down"));
        }
        int code = study(new Services(system), out);
        if (running.isEmpty() && !exit) {
            out.println("The system keeps running until Ctrl-C.");
            out.flush();
            Thread.currentThread().join();
        }
        return code;
    }

    private SystemState start(PrintWriter out) throws IOException, InterruptedException {
        Installation here = Installation.current();
        Integer ports = Environment.number("WORKFLOW_PORTS").orElse(null);
        return new Background(here, out::println)
                .start(new Wanted(data.path(), here.home(), Map.of(), ports, null, false));
    }

    private void takeDown(PrintWriter out) {
        try {
            out.println("Stopping.");
            out.flush();
            Takedown.of(data.directory(), out::println);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int study(Services services, PrintWriter out) throws IOException, InterruptedException {
        Path folder = Installation.current().sampleStudy();
        Study study = Study.under(List.of(folder), Path.of(services.system().workspace()));
        int size = study.configurations().size();
        var batch = new SubmitOptions().batch(() -> BatchName.of(folder, Clock.systemUTC()), size);
        new Publisher(services.system().broker()).publish(study.configurations(), batch);
        out.printf("Submitted %d configurations as batch %s%n", size, batch.batch());
        out.flush();
        BatchWatch watch = WaitOptions.watch(
                services.reporting(), batch.batch(), size, spec.commandLine().getErr());
        BatchWatch.End end = watch.await(PATIENCE);
        return conclude(services, watch, end, out);
    }

    private int conclude(Services services, BatchWatch watch, BatchWatch.End end, PrintWriter out) throws IOException {
        String path = "/api/v1/batches/" + Api.segment(watch.batch());
        out.println(services.reporting().text(path + "/report", "text/plain"));
        for (Questions.Question question : new Questions(services.reporting()).of(watch.batch())) {
            out.printf("%s waits for an answer: %s%n", question.config(), question.suggestion());
            out.printf("  ./workflow answer '%s' Mooring2%n", question.signature());
        }
        out.printf("Results:  %s%n", Installation.current().sampleStudy().resolve("output"));
        out.printf("Report:   %s%s/report%n", services.reporting().url(), path);
        out.printf("Pages:    %s/%n", services.reporting().url());
        return compare(watch, end, out);
    }

    private static int compare(BatchWatch watch, BatchWatch.End end, PrintWriter out) throws IOException {
        Expectation expected =
                Expectation.read(Installation.current().sampleStudy().resolve("expected.yml"));
        List<String> differences = expected.differences(watch.report());
        differences.forEach(difference -> out.println("NOT AS EXPECTED  " + difference));
        if (end == BatchWatch.End.TIMED_OUT) {
            out.println("The study did not come to its end within " + PATIENCE.toMinutes() + " minutes.");
            return ExitCode.TIMED_OUT;
        }
        if (differences.isEmpty()) {
            out.printf("All %d configurations ended as they should.%n", expected.size());
        }
        out.flush();
        return differences.isEmpty() ? ExitCode.ALL_WELL : ExitCode.NOT_ALL_WELL;
    }
}
